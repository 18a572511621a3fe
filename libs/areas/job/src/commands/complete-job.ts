import { answers, command } from '@millrace/kernel';
import { findJobIn } from '../find-job.ts';
import type { JobShape } from '../shape.ts';

/**
 * Completes a job. One that timed out, or was not activated, may be completed too: the work was done.
 * The instance area answers, as the element may be gone there.
 */
export const completeJob = command<JobShape, 'CompleteJob'>(
  (turn, { job: key, variables }) => {
    const { element } = findJobIn(turn, key, 'complete', ['activatable', 'activated']);
    turn.emit('JobCompleted', { job: key });
    turn.send('instance', 'CompleteElement', { element, job: key, variables }, answers);
  },
  (tables, { job }) => tables.jobs.get(job)?.instance,
  { begun: (tables, { job }) => tables.jobs.get(job)?.trace },
);
