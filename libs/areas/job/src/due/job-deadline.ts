import type { DueDefinition } from '@millrace/kernel';
import { makeKnown } from '../make-known.ts';
import type { JobShape } from '../shape.ts';

/** A worker did not finish in time: the job goes to another. The late worker may still complete it. */
export const jobDeadline: DueDefinition<JobShape> = {
  table: 'jobs',
  index: 'deadline',
  handle: (turn, key) => {
    turn.emit('JobTimedOut', { job: key });
    makeKnown(turn, key);
  },
};
