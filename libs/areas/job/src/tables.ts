import { dueAt, table } from '@millrace/kernel';
import type { TraceContext } from '@millrace/protocol';

/**
 * `failed`: waits for the end of its back-off, or for its incident to be resolved. `errorThrown`: waits for its element,
 * which catches the error or has an incident.
 */
export type JobState = 'activatable' | 'activated' | 'failed' | 'errorThrown';

/** A job, as far as the job area needs it. The rest of an activated job comes from the instance area. */
export interface Job {
  /** The element instance that it is for. */
  readonly element: number;
  /** The process instance that it belongs to. */
  readonly instance: number;
  /** What people call the element and its process. */
  readonly elementId: string;
  readonly processId: string;
  readonly type: string;
  readonly retries: number;
  readonly state: JobState;
  /** The worker that activated it; empty while it is not activated. */
  readonly worker: string;
  /** When it becomes activatable again, in milliseconds since 1970; 0 while it is not activated. */
  readonly deadline: number;
  /** When a failed job becomes activatable again, in milliseconds since 1970; 0: not by itself. */
  readonly retryAt: number;
  /** The number of its incident; 0 while there is none. */
  readonly incidentNumber: number;
  /** How often it was activated: distinguishes one activation from the next. */
  readonly activation: number;
  /** Where it was made, if it was traced: its worker goes on from there. */
  readonly trace: TraceContext | undefined;
}

/** The group of an index of all rows. */
export const ALL = 0;

export const tables = {
  jobs: table<Job>({
    /** Per type, the lowest key first. */
    activatable: (job, key) => (job.state === 'activatable' ? { group: job.type, order: key } : undefined),
    deadline: (job) => (job.state === 'activated' ? dueAt(job.deadline) : undefined),
    backOff: (job) => (job.retryAt > 0 ? dueAt(job.retryAt) : undefined),
    byElement: ({ element }, key) => ({ group: element, order: key }),
    /** For the views. */
    all: (_, key) => ({ group: ALL, order: key }),
  }),
};
