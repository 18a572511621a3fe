import { command } from '@millrace/kernel';
import type { JobShape } from '../shape.ts';

/**
 * A gateway could not hand these jobs on, so nobody has them: they are activatable again, with the retries they had.
 * A job that has been activated anew in the meantime, or is over, stays as it is.
 */
export const yieldJobs = command<JobShape, 'YieldJobs'>((turn, { jobs }) => {
  for (const { job: key, activation } of jobs) {
    const job = turn.tables.jobs.get(key);
    if (job?.state !== 'activated' || job.activation !== activation) continue;
    turn.emit('JobYielded', { job: key });
    turn.effect({ kind: 'JobsAvailable', type: job.type });
  }
});
