import type { IntermediateCatchEventNode } from '@millrace/bpmn-model';
import type { Behaviour } from '../../lifecycle/behaviour.ts';
import { CONTINUE, WAIT } from '../../lifecycle/outcome.ts';
import { continueInPlaceOf } from '../gateways/event-based-gateway.ts';

/** An intermediate catch event waits for its event, and is done when it occurs. After an event-based gateway, that waits. A link waits for nothing. */
export const intermediateCatchEvent: Behaviour<IntermediateCatchEventNode> = {
  catches: (_model, _node, index) => [index],
  activate: (_, { node }) => (node.event.type === 'link' ? CONTINUE : WAIT),
  trigger(execution, { element, event, variables }) {
    const isGateway = element.row.node !== event;
    if (isGateway) continueInPlaceOf(execution, element, event, variables);
    else execution.schedule({ do: 'phase', element: element.key, phase: 'outputs', variables });
  },
};
