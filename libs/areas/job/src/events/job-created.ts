import type { Applier } from '@millrace/kernel';
import type { JobShape } from '../shape.ts';

export const jobCreated: Applier<JobShape, 'JobCreated'> = (
  { jobs },
  { job, element, instance, elementId, processId, type, retries },
) =>
  jobs.put(job, {
    element,
    instance,
    elementId,
    processId,
    type,
    retries,
    state: 'activatable',
    worker: '',
    deadline: 0,
    retryAt: 0,
    incidentNumber: 0,
    activation: 0,
    trace: undefined,
  });
