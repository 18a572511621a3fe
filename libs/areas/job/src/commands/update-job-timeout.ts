import { command, reject, timeAfter } from '@millrace/kernel';
import type { JobShape } from '../shape.ts';

/** A worker needs more time, or less, from now on. */
export const updateJobTimeout = command<JobShape, 'UpdateJobTimeout'>((turn, { job: key, timeoutMs }) => {
  const job =
    turn.tables.jobs.get(key) ??
    reject.notFound(`Expected to update job with key '${turn.key(key)}', but no such job was found`);
  if (job.state !== 'activated') {
    reject.invalidState(`Expected to update the timeout of job with key '${turn.key(key)}', but it is not active`);
  }
  turn.emit('JobDeadlineUpdated', { job: key, deadline: timeAfter(turn.time, timeoutMs) });
  turn.answer('UpdateJobTimeoutAnswer', {});
});
