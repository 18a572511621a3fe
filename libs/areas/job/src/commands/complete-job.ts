import { answers, command } from '@millrace/kernel';
import { findJobIn } from '../find-job.ts';
import type { JobShape } from '../shape.ts';

/**
 * A worker is done. A job that timed out, or that nobody has activated, may be completed too: the work was done.
 * The instance area answers: it alone knows whether the element still lives.
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
