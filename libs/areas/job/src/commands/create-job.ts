import { command } from '@millrace/kernel';
import { traceToBytes } from '@millrace/protocol';
import { makeKnown } from '../make-known.ts';
import type { JobShape } from '../shape.ts';

/** Creates the job of an element instance. */
export const createJob = command<JobShape, 'CreateJob'>(
  (turn, { element, instance, elementId, processId, type, retries }) => {
    const job = turn.nextKey();
    turn.emit('JobCreated', { job, element, instance, elementId, processId, type, retries });
    const trace = traceToBytes(turn.trace);
    if (trace) turn.emit('JobTraced', { job, trace });
    makeKnown(turn, job);
  },
  (_, { instance }) => instance,
);
