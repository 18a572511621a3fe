import type { DueDefinition } from '@millrace/kernel';
import { makeKnown } from '../make-known.ts';
import type { JobShape } from '../shape.ts';

/** The back-off of a failed job is over: it may be activated again. */
export const jobBackOff: DueDefinition<JobShape> = {
  table: 'jobs',
  index: 'backOff',
  handle: (turn, key) => {
    turn.emit('JobRecurred', { job: key });
    makeKnown(turn, key);
  },
};
