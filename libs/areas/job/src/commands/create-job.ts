import { command } from '@millrace/kernel';
import type { JobShape } from '../shape.ts';

/** An element wants a worker. */
export const createJob = command<JobShape, 'CreateJob'>(
  (turn, { element, instance, type, retries }) => {
    turn.emit('JobCreated', { job: turn.nextKey(), element, instance, type, retries });
    turn.effect({ kind: 'JobsAvailable', type });
  },
  (_, { instance }) => instance,
);
