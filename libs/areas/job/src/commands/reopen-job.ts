import { command } from '@millrace/kernel';
import { makeKnown } from '../make-known.ts';
import type { JobShape } from '../shape.ts';

/** Makes a job activatable again whose error was not caught, when its incident is resolved. */
export const reopenJob = command<JobShape, 'ReopenJob'>((turn, { element }) => {
  const found = turn.tables.jobs.first('byElement', element);
  if (found?.[1].state !== 'errorThrown') return;
  const [job] = found;
  turn.emit('JobReopened', { job });
  makeKnown(turn, job);
});
