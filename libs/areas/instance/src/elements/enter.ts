import type { FlowIndex, NodeIndex } from '@millrace/bpmn-model';
import { flowAt, nodeAt } from '@millrace/bpmn-model';
import { modelOf } from '../model-of.ts';
import type { InstanceTurn } from '../shape.ts';
import type { Element } from '../tables.ts';
import { activate } from './activate.ts';
import { behaviourOf } from './behaviours.ts';

/** A token comes by a flow to the node behind it. `token`: the parked token that it was, if any. */
export function enterBy(turn: InstanceTurn, scope: number, flow: FlowIndex, token = 0): void {
  const { instance } = turn.tables.elements.get(scope) as Element;
  const model = modelOf(turn.tables, instance);
  const index = flowAt(model, flow).target;
  const node = nodeAt(model, index);
  const { arrive } = behaviourOf(node);
  if (arrive) arrive(turn, { instance, scope, node, index, flow, token });
  else enter(turn, scope, index, token);
}

/** A token enters a node: an element instance is made in the scope, and does what its kind does first. */
export function enter(turn: InstanceTurn, scope: number, node: NodeIndex, token = 0): void {
  activate(turn, make(turn, scope, node, token));
}

/** Makes an element instance in a scope, which does nothing yet. */
export function make(turn: InstanceTurn, scope: number, node: NodeIndex, token = 0): number {
  const { instance } = turn.tables.elements.get(scope) as Element;
  const element = turn.nextKey();
  turn.emit('ElementActivated', { element, instance, scope, node, token, time: turn.time });
  return element;
}
