import type { DueDefinition } from '@millrace/kernel';
import type { JobShape } from '../shape.ts';

/** The back-off of a failed job is over: it may be activated again. */
export const jobBackOff: DueDefinition<JobShape> = {
  table: 'jobs',
  index: 'backOff',
  handle: (turn, key) => {
    const job = turn.tables.jobs.get(key);
    if (!job) return;
    turn.emit('JobRecurred', { job: key });
    turn.effect({ kind: 'JobsAvailable', type: job.type });
  },
};
