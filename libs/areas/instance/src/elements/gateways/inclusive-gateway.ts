import type { InclusiveGatewayNode } from '@millrace/bpmn-model';
import type { Behaviour } from '../../lifecycle/behaviour.ts';
import { leaveByConditions } from './conditions.ts';
import { join } from './join.ts';
import { canStillArrive } from './still-arriving.ts';

/**
 * An inclusive gateway: takes all flows whose condition is true, else the default flow. As a join it waits until no
 * other token of the scope can reach it by a flow that was not taken yet. As in Zeebe that is checked only when a token
 * arrives at the gateway.
 */
export const inclusiveGateway: Behaviour<InclusiveGatewayNode> = {
  arrive(execution, arrival) {
    join(execution, arrival, (taken) => !canStillArrive(execution.turn, arrival, taken));
  },
  activate: (execution, element) => leaveByConditions(execution, element, 'all'),
};
