import { command, reject, timeAfter } from '@millrace/kernel';
import { findJob } from '../find-job.ts';
import type { JobShape, JobTurn } from '../shape.ts';

/** A worker needs more time, or less, from now on. */
export const updateJobTimeout = command<JobShape, 'UpdateJobTimeout'>((turn, { job, timeoutMs }) => {
  changeTimeout(turn, job, timeoutMs);
  turn.answer('UpdateJobTimeoutAnswer', {});
});

/** Gives the worker of a job another deadline, or rejects it. */
export function changeTimeout(turn: JobTurn, key: number, timeoutMs: number): void {
  const job = findJob(turn, key, 'update');
  if (job.state !== 'activated') {
    reject.invalidState(`Expected to update the timeout of job with key '${turn.key(key)}', but it is not active`);
  }
  turn.emit('JobDeadlineUpdated', { job: key, deadline: timeAfter(turn.time, timeoutMs) });
}
