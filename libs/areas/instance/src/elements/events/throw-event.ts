import type { EndEventNode, IntermediateThrowEventNode } from '@millrace/bpmn-model';
import type { Behaviour } from '../../lifecycle/behaviour.ts';
import { throwEventOf } from '../../throw-events/throw-events.ts';

/** An event that throws what its definition says: an intermediate one, or an end event, where the token ends. */
export const throwEvent: Behaviour<IntermediateThrowEventNode | EndEventNode> = {
  activate: (execution, element) => throwEventOf(element.node.event).throw(execution, element, element.node.event),
  terminate: (execution, element) =>
    throwEventOf(element.node.event).takeBack?.(execution, element, element.node.event),
  reopen: (execution, element) => throwEventOf(element.node.event).reopen?.(execution, element, element.node.event),
};
