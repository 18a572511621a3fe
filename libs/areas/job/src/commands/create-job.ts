import { command } from '@millrace/kernel';
import { makeKnown } from '../make-known.ts';
import type { JobShape } from '../shape.ts';

/** An element wants a worker. */
export const createJob = command<JobShape, 'CreateJob'>(
  (turn, { element, instance, type, retries }) => {
    const job = turn.nextKey();
    turn.emit('JobCreated', { job, element, instance, type, retries });
    makeKnown(turn, job);
  },
  (_, { instance }) => instance,
);
