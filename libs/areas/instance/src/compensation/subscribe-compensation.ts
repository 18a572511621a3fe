import type { Node } from '@millrace/bpmn-model';
import type { ElementInstance } from '../lifecycle/behaviour.ts';
import type { InstanceTurn } from '../shape.ts';

/**
 * An element instance is about to be completed, which leaves something to compensate: itself if it has a handler, and what
 * is in it. A handler is not compensated in turn.
 */
export function subscribeCompensation(turn: InstanceTurn, { key, row, node }: ElementInstance<Node>): void {
  if (row.compensatesFor) return;
  if (node.compensation?.handler === undefined && !turn.tables.compensations.first('byScope', key)) return;
  turn.emit('CompensationSubscribed', { compensation: turn.nextKey(), element: key });
}
