import type { ClientReadableStream } from '@grpc/grpc-js';
import type { ActivatedJob } from '@millrace/protocol/gateway';

/** A StreamActivatedJobs under way. */
export class PushedJobs {
  /** Rejects with the status that the stream ends with. */
  readonly done: Promise<void>;
  readonly #stream: ClientReadableStream<ActivatedJob>;
  readonly #jobs: ActivatedJob[] = [];
  #wake: () => void = () => {};

  constructor(stream: ClientReadableStream<ActivatedJob>) {
    this.#stream = stream;
    stream.on('data', (job: ActivatedJob) => {
      this.#jobs.push(job);
      this.#wake();
    });
    this.done = new Promise((resolve, reject) => {
      stream.on('error', reject);
      stream.on('end', resolve);
    });
    this.done.catch(() => {});
  }

  /** The next job; waits for it, and rejects if the stream ends before. */
  async next(): Promise<ActivatedJob> {
    while (this.#jobs.length === 0) {
      await Promise.race([new Promise<void>((resolve) => (this.#wake = resolve)), this.done]);
    }
    return this.#jobs.shift() as ActivatedJob;
  }

  cancel(): void {
    this.#stream.cancel();
  }
}
