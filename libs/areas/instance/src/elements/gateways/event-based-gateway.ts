import { type EventBasedGatewayNode, flowAt, type Node, type NodeIndex } from '@millrace/bpmn-model';
import type { Variable } from '@millrace/protocol';
import { closeSubscriptions } from '../../catch-events/close-subscriptions.ts';
import type { Behaviour, ElementInstance } from '../../lifecycle/behaviour.ts';
import type { Execution } from '../../lifecycle/execution.ts';
import { makeElement } from '../../lifecycle/make-element.ts';
import { WAIT } from '../../lifecycle/outcome.ts';

/** An event-based gateway: waits for the events behind it, and is complete when the first of them occurs. */
export const eventBasedGateway: Behaviour<EventBasedGatewayNode> = {
  catches: (model, { outgoing }) => outgoing.map((flow) => flowAt(model, flow).target),
  activate: () => WAIT,
};

/**
 * An event behind a gateway has occurred: the event is activated, then the gateway is complete without taking a flow, so
 * that the scope is not empty in between.
 */
export function continueInPlaceOf(
  execution: Execution,
  { key, row }: ElementInstance<Node>,
  event: NodeIndex,
  variables: readonly Variable[],
): void {
  const element = makeElement(execution, row.scope, event);
  closeSubscriptions(execution.turn, key);
  execution.schedule({ do: 'phase', element, phase: 'outputs', variables });
  execution.schedule({ do: 'phase', element: key, phase: 'leave', flows: [] });
}
