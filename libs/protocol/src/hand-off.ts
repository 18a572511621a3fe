import type { OfferedJob } from './command-bus.ts';

/** Jobs were activated for a gateway's request: they are offered to it. */
export interface JobsOffered {
  readonly kind: 'JobsOffered';
  readonly gateway: string;
  readonly request: string;
  readonly jobs: readonly OfferedJob[];
}

/** A worker's stream that is open at a gateway: jobs of its type are pushed to it while it has free places. */
export interface JobStream {
  /** The gateway's own name for it. */
  readonly stream: string;
  readonly type: string;
  readonly worker: string;
  /** How long a job stays with the worker, in milliseconds. */
  readonly timeoutMs: number;
  readonly free: number;
}

/** A place in a stream, for one job. */
export interface StreamPlace extends Omit<JobStream, 'free'> {
  readonly gateway: string;
}

/** A job of this type can be activated. */
export interface JobsAvailable {
  readonly kind: 'JobsAvailable';
  readonly type: string;
}

/** No job of this type can be activated any more. */
export interface JobsExhausted {
  readonly kind: 'JobsExhausted';
  readonly type: string;
}

/** What the job area asks its leader to do after a commit, beside the log. */
export type HandOffEffect = JobsOffered | JobsAvailable | JobsExhausted;

/** Activations that came to nothing. */
export interface Activations {
  readonly jobs: readonly {
    readonly job: number;
    readonly activation: number;
    /** How many bytes the job alone is, where no message may be as large; else 0. */
    readonly tooLarge: number;
  }[];
}
