import type { EndEventNode } from '@millrace/bpmn-model';
import type { Behaviour } from '../../lifecycle/behaviour.ts';
import { throwEventOf } from '../../throw-events/throw-events.ts';

/** An end event: it throws what its definition says, and the token ends here. */
export const endEvent: Behaviour<EndEventNode> = {
  activate: (execution, element) => throwEventOf(element.node.event)(execution, element, element.node.event),
};
