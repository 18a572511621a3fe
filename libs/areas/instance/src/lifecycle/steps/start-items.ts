import { feelOf, type Loop, type MultiInstanceBodyNode } from '@millrace/bpmn-model';
import { isBanned } from '../../ban-instance.ts';
import { elementAt, liveElement } from '../../element-at.ts';
import { canStart } from '../../tables.ts';
import { setInScope } from '../../variables/set-in-scope.ts';
import type { ElementInstance } from '../behaviour.ts';
import type { Execution, StepRule } from '../execution.ts';
import { makeElement } from '../make-element.ts';

/** A multi-instance body starts its items, one after the other, as far as this turn has room. */
export const startItems: StepRule<'startItems'> = (execution, { element: key }) => {
  const { turn, schedule, continueLater } = execution;
  const loop = turn.tables.loops.get(key);
  if (!loop || !canStart(loop) || !liveElement(turn.tables, key)) return;
  if (isBanned(turn.tables, loop.instance)) return;
  if (!turn.hasRoom()) {
    continueLater(loop.instance);
    return;
  }
  const element = startItem(execution, elementAt(turn.tables, key) as ElementInstance<MultiInstanceBodyNode>);
  // What the item leads to is done first.
  schedule({ do: 'startItems', element: key });
  schedule({ do: 'phase', element, phase: 'inputs' });
};

/** The multi-instance bodies of an instance that had no room to start all their items go on. */
export const resumeLoops: StepRule<'resumeLoops'> = ({ turn, schedule }, { instance }) => {
  for (const { key } of turn.tables.loops.scan('starting', instance)) schedule({ do: 'startItems', element: key });
};

function startItem(execution: Execution, { key, node }: ElementInstance<MultiInstanceBodyNode>): number {
  const { turn } = execution;
  const { loops, loopItems } = turn.tables;
  const loopCounter = (loops.get(key)?.started ?? 0) + 1;
  const item = loopItems.get(key)?.items[loopCounter - 1] ?? 'null';
  const element = makeElement(execution, key, node.inner, { flow: -1, token: 0, loopCounter });
  setInScope(turn, element, localVariables(node.loop, item, loopCounter));
  return element;
}

/** An item's own variables. A result that is one variable is local, so that its job's variable stays in the item. */
function localVariables({ inputElement, outputElement }: Loop, item: string, loopCounter: number) {
  const result = /^[A-Za-z_]\w*$/.exec((outputElement && feelOf(outputElement)?.trim()) ?? '')?.[0];
  return [
    ...(inputElement === undefined ? [] : [{ name: inputElement, value: item }]),
    { name: 'loopCounter', value: String(loopCounter) },
    ...(result === undefined || result === inputElement ? [] : [{ name: result, value: 'null' }]),
  ];
}
