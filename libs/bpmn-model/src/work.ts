import type { Text } from './mapping.ts';

/** A job that a worker does. */
export interface JobWork {
  readonly type: 'job';
  readonly jobType: Text;
  /** A number, or an expression that gives one. */
  readonly retries: number | Text;
  /** A JSON object of strings, ready for `ActivatedJob.customHeaders`: `{}` without headers. */
  readonly headers: string;
}

/** What a task does. */
export type Work = JobWork;
