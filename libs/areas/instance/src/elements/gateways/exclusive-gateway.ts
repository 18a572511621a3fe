import type { ExclusiveGatewayNode } from '@millrace/bpmn-model';
import type { Behaviour } from '../../lifecycle/behaviour.ts';
import { leaveByConditions } from './conditions.ts';

/** An exclusive gateway: takes the first flow whose condition is true, else the default flow. */
export const exclusiveGateway: Behaviour<ExclusiveGatewayNode> = {
  activate: (execution, element) => leaveByConditions(execution, element, 'first'),
};
