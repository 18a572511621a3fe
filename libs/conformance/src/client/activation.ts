import type { ClientReadableStream } from '@grpc/grpc-js';
import type { ActivatedJob, ActivateJobsResponse } from '@millrace/protocol/gateway';

/** What an ActivateJobs gave in all. */
export interface Activated {
  readonly jobs: readonly ActivatedJob[];
  /** How many jobs came in each message. */
  readonly messages: readonly number[];
  readonly tookMs: number;
}

/** An ActivateJobs under way. */
export class Activation {
  /** Resolves when the server ends the stream with OK; rejects with every other status. */
  readonly done: Promise<Activated>;
  /** What has come so far. */
  readonly jobs: ActivatedJob[] = [];
  readonly #stream: ClientReadableStream<ActivateJobsResponse>;

  constructor(stream: ClientReadableStream<ActivateJobsResponse>) {
    this.#stream = stream;
    const started = performance.now();
    const messages: number[] = [];
    stream.on('data', ({ jobs }: ActivateJobsResponse) => {
      messages.push(jobs.length);
      this.jobs.push(...jobs);
    });
    this.done = new Promise((resolve, reject) => {
      stream.on('error', reject);
      stream.on('end', () => resolve({ jobs: this.jobs, messages, tookMs: performance.now() - started }));
    });
    // Some cases cancel it and look no further.
    this.done.catch(() => {});
  }

  cancel(): void {
    this.#stream.cancel();
  }
}
