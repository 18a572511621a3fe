import { answers, command, refuse } from '@millrace/kernel';
import type { JobShape } from '../shape.ts';

/**
 * A worker is done. A job that timed out, or that nobody has activated, may be completed too: the work was done.
 * The instance area answers: it alone knows whether the element still lives.
 */
export const completeJob = command<JobShape, 'CompleteJob'>(
  (turn, { job: key, variables }) => {
    const job =
      turn.tables.jobs.get(key) ??
      refuse.notFound(`Expected to complete job with key '${turn.key(key)}', but no such job was found`);
    turn.emit('JobCompleted', { job: key });
    turn.send('instance', 'CompleteElement', { element: job.element, job: key, variables }, answers);
  },
  (tables, { job }) => tables.jobs.get(job)?.instance,
);
