import { Worker } from 'node:worker_threads';
import { BadSearchError, UnusableStoreError } from '@millrace/history';
import type { Reply, Task, ThreadData } from './messages.ts';

/** A thread of the history, which does one task after another. */
export class HistoryThread {
  readonly #worker: Worker;
  readonly #asked = new Map<number, PromiseWithResolvers<unknown>>();
  #count = 0;
  #failure: Error | undefined;

  constructor(workerData: ThreadData) {
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), {
      name: `history-${workerData.role}`,
      workerData,
    });
    this.#worker.on('message', (reply: Reply) => this.#ended(reply));
    this.#worker.on('error', (error) => this.#failed(error as Error));
    this.#worker.on('exit', () => this.#failed(new Error('The thread of the history has ended by itself')));
    this.#worker.unref();
  }

  /**
   * Settles when the task is done.
   * @throws BadSearchError, UnusableStoreError, or what else went wrong
   */
  ask<T>(task: Task, transfer: ArrayBuffer[] = []): Promise<T> {
    if (this.#failure) return Promise.reject(this.#failure);
    const asked = Promise.withResolvers<unknown>();
    const id = ++this.#count;
    this.#asked.set(id, asked);
    this.#worker.postMessage({ id, task }, transfer);
    return asked.promise as Promise<T>;
  }

  /** Ends it when what it was asked is done. */
  async close(): Promise<void> {
    if (!this.#failure) await this.ask({ kind: 'close' });
    this.#failure ??= new Error('The thread of the history is closed');
    await this.#worker.terminate();
  }

  #ended(reply: Reply): void {
    const asked = this.#asked.get(reply.id);
    this.#asked.delete(reply.id);
    if (reply.ok) asked?.resolve(reply.result);
    else asked?.reject(errorOf(reply));
  }

  #failed(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#asked.values()) reject(this.#failure);
    this.#asked.clear();
  }
}

function errorOf({ kind, text }: Extract<Reply, { ok: false }>): Error {
  if (kind === 'bad') return new BadSearchError(text);
  return kind === 'unusable' ? new UnusableStoreError(text) : new Error(text);
}
