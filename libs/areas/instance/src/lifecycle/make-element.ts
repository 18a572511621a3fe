import type { FlowIndex, NodeIndex } from '@millrace/bpmn-model';
import { elementAt } from '../element-at.ts';
import type { Element } from '../tables.ts';
import type { Execution } from './execution.ts';

/** By which flow and which parked token an element instance is entered, if by any, and for which item of a loop. */
export interface Entry {
  readonly flow: FlowIndex;
  readonly token: number;
  readonly loopCounter?: number;
}

const NOT_BY_FLOW: Entry = { flow: -1, token: 0 };

/** Makes an element instance in a scope, which does nothing yet. */
export function makeElement(
  execution: Execution,
  scope: number,
  node: NodeIndex,
  { flow, token, loopCounter = 0 }: Entry = NOT_BY_FLOW,
): number {
  const { turn } = execution;
  const { instance } = turn.tables.elements.get(scope) as Element;
  const element = turn.nextKey();
  turn.emit('ElementActivated', { element, instance, scope, node, token, time: turn.time, flow, loopCounter });
  const container = elementAt(turn.tables, scope);
  const { childActivated } = execution.behaviourOf(container.node);
  if (childActivated) childActivated(execution, container, elementAt(turn.tables, element));
  return element;
}
