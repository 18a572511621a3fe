import { answers, command } from '@millrace/kernel';
import { findJobIn } from '../find-job.ts';
import type { JobShape } from '../shape.ts';

/**
 * A worker throws an error that the process may catch. The instance area finds the catching event, and answers. The job
 * stays until its element cancels or reopens it.
 */
export const throwJobError = command<JobShape, 'ThrowJobError'>(
  (turn, { job: key, errorCode, errorMessage, variables }) => {
    const { element } = findJobIn(turn, key, 'throw an error for', ['activatable', 'activated']);
    turn.emit('JobErrorThrown', { job: key, errorCode, errorMessage });
    turn.send('instance', 'ThrowError', { element, job: key, errorCode, errorMessage, variables }, answers);
  },
  (tables, { job }) => tables.jobs.get(job)?.instance,
  { begun: (tables, { job }) => tables.jobs.get(job)?.trace },
);
