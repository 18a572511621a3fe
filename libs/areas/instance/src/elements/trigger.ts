import { type NodeIndex, nodeAt } from '@millrace/bpmn-model';
import type { Variable } from '@millrace/protocol';
import { modelOf } from '../model-of.ts';
import type { InstanceTurn } from '../shape.ts';
import { complete } from './complete.ts';
import { elementAt } from './element-at.ts';
import { make } from './enter.ts';
import { interrupt } from './terminate.ts';

/**
 * An event that an element instance waits for has happened, and brings these variables. It is the element's own, or that
 * of a boundary event, which goes on in the place of the activity or beside it.
 */
export function trigger(turn: InstanceTurn, key: number, event: NodeIndex, variables: readonly Variable[]): void {
  const { row } = elementAt(turn.tables, key);
  const node = nodeAt(modelOf(turn.tables, row.instance), event);
  if (event === row.node) complete(turn, key, variables);
  else if ('interrupting' in node && node.interrupting) interrupt(turn, key, event, variables);
  else complete(turn, make(turn, row.scope, event), variables);
}
