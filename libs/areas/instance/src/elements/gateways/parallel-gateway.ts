import type { ParallelGatewayNode } from '@millrace/bpmn-model';
import type { Behaviour } from '../../lifecycle/behaviour.ts';
import { CONTINUE } from '../../lifecycle/outcome.ts';
import { join } from './join.ts';

/** A parallel gateway: waits for a token on each of its incoming flows, then takes all outgoing flows. */
export const parallelGateway: Behaviour<ParallelGatewayNode> = {
  arrive(execution, arrival) {
    join(execution, arrival, (taken) => taken.size === arrival.node.incoming.length);
  },
  activate: () => CONTINUE,
};
