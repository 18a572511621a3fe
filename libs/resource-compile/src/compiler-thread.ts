import { Worker } from 'node:worker_threads';
import type { ThreadAnswer, ThreadTask } from './thread-answer.ts';

/** A thread that compiles one file at a time. */
export class CompilerThread {
  readonly #worker: Worker;
  #answer: PromiseWithResolvers<ThreadAnswer> | undefined;
  #isOver = false;

  constructor(heapMb: number) {
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), {
      name: 'compiler',
      resourceLimits: { maxOldGenerationSizeMb: heapMb },
    });
    this.#worker.on('message', (answer: ThreadAnswer) => this.#answer?.resolve(answer));
    this.#worker.on('error', (error) => this.end(error));
    this.#worker.on('exit', () => this.end(new Error('The compiler thread ended by itself')));
  }

  /** Whether it can take no file any more. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Rejects with the reason if the thread ends first. Only a thread that works keeps the process alive. */
  async run(task: ThreadTask): Promise<ThreadAnswer> {
    this.#answer = Promise.withResolvers();
    this.#worker.ref();
    this.#worker.postMessage(task);
    try {
      return await this.#answer.promise;
    } finally {
      this.#worker.unref();
    }
  }

  /** Ends it, in the midst of its work if need be. */
  end(reason: unknown): void {
    this.#isOver = true;
    this.#answer?.reject(reason);
    void this.#worker.terminate();
  }
}
