import type { FlowIndex, Node } from '@millrace/bpmn-model';
import type { Arrival } from '../../lifecycle/behaviour.ts';
import type { Execution } from '../../lifecycle/execution.ts';
import { makeElement } from '../../lifecycle/make-element.ts';
import type { InstanceTurn } from '../../shape.ts';
import { waitingGroup } from '../../tables.ts';

interface JoiningNode {
  readonly incoming: readonly FlowIndex[];
}

/**
 * A token arrives at a gateway that joins. It waits there until the gateway is complete; then one token of each flow is
 * consumed and the gateway is activated. Surplus tokens of a flow keep waiting, and the scope stays open.
 * @param isComplete whether the gateway can be activated with tokens on these flows
 */
export function join<N extends Node & JoiningNode>(
  execution: Execution,
  arrival: Arrival<N>,
  isComplete: (taken: ReadonlySet<FlowIndex>) => boolean,
): void {
  const { turn, schedule } = execution;
  const { instance, scope, node, index, flow } = arrival;
  const activate = (token: number) =>
    schedule({ do: 'phase', element: makeElement(execution, scope, index, { flow, token }), phase: 'inputs' });
  if (node.incoming.length < 2) {
    activate(arrival.token);
    return;
  }
  const token = arrival.token === 0 ? turn.nextKey() : arrival.token;
  turn.emit('TokenArrived', { token, instance, scope, node: index, flow });
  const waiting = onePerFlow(turn, arrival);
  if (!isComplete(new Set(waiting.keys()))) return;
  turn.emit('TokensRemoved', { tokens: [...waiting.values()] });
  activate(0);
}

/** The longest waiting token of each flow. */
function onePerFlow(turn: InstanceTurn, { scope, index }: Arrival<Node>): Map<FlowIndex, number> {
  const tokens = new Map<FlowIndex, number>();
  for (const { order: flow, key } of turn.tables.tokens.scan('waiting', waitingGroup(scope, index))) {
    if (!tokens.has(flow)) tokens.set(flow, key);
  }
  return tokens;
}
