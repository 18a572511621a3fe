import { type NodeIndex, nodeAt } from '@millrace/bpmn-model';
import { reject } from '@millrace/kernel';
import { evaluateSubscriptions } from '../../catch-events/evaluate-subscriptions.ts';
import { openSubscriptions } from '../../catch-events/open-subscriptions.ts';
import { elementAt } from '../../element-at.ts';
import { modelOf } from '../../model-of.ts';
import type { Execution, StepRule } from '../execution.ts';
import { makeElement } from '../make-element.ts';

/**
 * A process instance that was just made starts before some of its elements. The scopes around these are opened without
 * input mappings and start events, but wait for their events; elements of one scope share it.
 */
export const startAt: StepRule<'startAt'> = (execution, { instance, nodes }) => {
  const { turn, schedule } = execution;
  const model = modelOf(turn.tables, instance);
  const scopes = new Map<NodeIndex, number>([[0, instance]]);
  waitForEvents(execution, instance);
  const scopeOf = (node: NodeIndex): number => {
    const known = scopes.get(node);
    if (known !== undefined) return known;
    const scope = makeElement(execution, scopeOf(nodeAt(model, node).scope), node);
    scopes.set(node, scope);
    waitForEvents(execution, scope);
    return scope;
  };
  const tokens = nodes.map((node) => {
    const [scope, token] = [scopeOf(nodeAt(model, node).scope), turn.nextKey()];
    turn.emit('TokenParked', { token, instance, scope, node, flow: -1 });
    return { scope, token, node, flow: -1 };
  });
  for (const token of tokens.reverse()) schedule({ do: 'enter', ...token });
};

function waitForEvents(execution: Execution, scope: number): void {
  const element = elementAt(execution.turn.tables, scope);
  const wanted = evaluateSubscriptions(execution, element);
  if (!wanted.ok) {
    reject.invalidArgument(`Expected to subscribe to catch event(s) of '${element.node.id}' but ${wanted.text}`);
  }
  openSubscriptions(execution.turn, element, wanted.value);
}
