import type { PushedJob } from './command-bus.ts';

/** Jobs were activated for a gateway's request: they are pushed to it. */
export interface JobsPushed {
  readonly kind: 'JobsPushed';
  readonly gateway: string;
  readonly request: string;
  readonly jobs: readonly PushedJob[];
}

/** The job streams at one gateway that want the same: jobs of their type are pushed to them while they have room. */
export interface JobStreamGroup {
  /** The gateway's own name for the group. */
  readonly group: string;
  readonly type: string;
  readonly worker: string;
  /** How long a job stays with the worker, in milliseconds. */
  readonly timeoutMs: number;
  /** How many streams are open; 0: the last one has closed. */
  readonly streams: number;
  /** For how many more jobs they have room together. */
  readonly free: number;
}

/** Room for one job at a group of streams. */
export interface StreamPlace extends Omit<JobStreamGroup, 'streams' | 'free'> {
  readonly gateway: string;
}

/** The room that the leader knows of in job streams. */
export interface StreamPlaces {
  /** Takes room for one job of this type, if there is any. */
  takeStreamPlace(type: string): StreamPlace | undefined;
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
export type JobEffect = JobsPushed | JobsAvailable | JobsExhausted;

/** Activations that came to nothing. */
export interface Activations {
  readonly jobs: readonly {
    readonly job: number;
    readonly activation: number;
    /** How many bytes the job alone is, where no message may be as large; else 0. */
    readonly tooLarge: number;
  }[];
}
