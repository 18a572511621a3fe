import { command } from '@millrace/kernel';
import { makeKnown } from '../make-known.ts';
import type { JobShape } from '../shape.ts';

/** Nobody caught the error of a job, and its incident was resolved: a worker is to try again. */
export const reopenJob = command<JobShape, 'ReopenJob'>((turn, { element }) => {
  const found = turn.tables.jobs.first('byElement', element);
  if (found?.[1].state !== 'errorThrown') return;
  const [job] = found;
  turn.emit('JobReopened', { job });
  makeKnown(turn, job);
});
