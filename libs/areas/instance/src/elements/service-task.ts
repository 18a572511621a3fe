import type { ServiceTaskNode } from '@millrace/bpmn-model';
import type { Behaviour } from './behaviour.ts';

/** A service task: a worker does it. The job area's `CompleteElement` leaves it. */
export const serviceTask: Behaviour<ServiceTaskNode> = {
  activated: (turn, { key, row: { instance }, node: { jobType, retries } }) => {
    turn.send('job', 'CreateJob', { element: key, instance, type: jobType, retries });
  },
};
