import { Worker } from 'node:worker_threads';
import { CheckpointError } from '../checkpoint-error.ts';
import type { CopyReport, CopyTask } from './copy-task.ts';

/** A thread that copies checkpoints as of one moment. */
export class Copier {
  readonly #thread: Worker;
  readonly #reports: CopyReport[] = [];
  #ended: CheckpointError | undefined;
  #wake: () => void = () => {};

  constructor(task: CopyTask) {
    this.#thread = new Worker(new URL('./copy-thread.ts', import.meta.url), { workerData: task });
    this.#thread.on('message', (report: CopyReport) => {
      this.#reports.push(report);
      this.#wake();
    });
    this.#thread.on('error', (error: Error) => this.#end(`The backup was broken off: ${error.message}`));
    this.#thread.on('exit', () => this.#end('The backup was broken off'));
  }

  /** Waits until it can hold the checkpoints at once. */
  async ready(): Promise<void> {
    await this.#next('ready');
  }

  /** Holds the checkpoints: what is written to them afterwards is not in the copies. */
  async hold(): Promise<void> {
    this.#thread.postMessage('hold');
    await this.#next('held');
  }

  /** Waits for the copies; they are on the disk by then. Returns how many bytes they have. */
  async copied(): Promise<number> {
    return (await this.#next('copied')).bytes;
  }

  async end(): Promise<void> {
    await this.#thread.terminate();
  }

  async #next<K extends CopyReport['kind']>(kind: K): Promise<Extract<CopyReport, { kind: K }>> {
    while (this.#reports.length === 0 && !this.#ended) await new Promise<void>((wake) => (this.#wake = wake));
    const report = this.#reports.shift();
    if (!report) throw this.#ended;
    if (report.kind === 'failed') throw new CheckpointError(report.message);
    if (report.kind !== kind) throw new Error(`The backup reports ${report.kind} instead of ${kind}`);
    return report as Extract<CopyReport, { kind: K }>;
  }

  #end(text: string): void {
    this.#ended ??= new CheckpointError(text);
    this.#wake();
  }
}
