import type { DueDefinition } from '@millrace/kernel';
import type { JobShape } from '../shape.ts';

/** A worker did not finish in time: the job goes to another. The late worker may still complete it. */
export const jobDeadline: DueDefinition<JobShape> = {
  table: 'jobs',
  index: 'deadline',
  handle: (turn, key) => {
    const job = turn.tables.jobs.get(key);
    if (!job) return;
    turn.emit('JobTimedOut', { job: key });
    turn.effect({ kind: 'JobsAvailable', type: job.type });
  },
};
