import type { Node } from '@millrace/bpmn-model';
import { closeSubscriptions } from '../catch-events/close-subscriptions.ts';
import type { ElementInstance } from './behaviour.ts';
import type { Execution } from './execution.ts';
import { closeIncident } from './incident.ts';

/** Takes back what an element instance that is being terminated has asked of other areas. */
export function takeBack(execution: Execution, element: ElementInstance<Node>): void {
  const { key, row, node } = element;
  closeSubscriptions(execution.turn, key);
  if (row.incidentNumber > 0) closeIncident(execution.turn, key, row.incidentNumber);
  execution.behaviourOf(node).terminate?.(execution, element);
}
