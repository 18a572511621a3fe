import { nodeAt } from '@millrace/bpmn-model';
import { modelOf } from '../model-of.ts';
import type { InstanceTurn } from '../shape.ts';
import type { Element } from '../tables.ts';
import { behaviourOf } from './behaviours.ts';

/**
 * A token enters a node: an element instance is made in the scope, and does what its kind does first.
 * @param token the parked token that it was, if any
 */
export function enter(turn: InstanceTurn, scope: number, node: number, token = 0): void {
  const { instance } = turn.tables.elements.get(scope) as Element;
  const element = turn.nextKey();
  turn.emit('ElementActivated', { element, instance, scope, node, token });
  const entered = nodeAt(modelOf(turn.tables, instance), node);
  behaviourOf(entered).activated(turn, {
    key: element,
    row: turn.tables.elements.get(element) as Element,
    node: entered,
  });
}
