import type { ParallelGatewayNode } from '@millrace/bpmn-model';
import type { Arrival, Behaviour } from '../../lifecycle/behaviour.ts';
import { makeElement } from '../../lifecycle/make-element.ts';
import { CONTINUE } from '../../lifecycle/outcome.ts';
import type { InstanceTurn } from '../../shape.ts';
import { waitingGroup } from '../../tables.ts';

/** A parallel gateway: a token on each of its incoming flows is waited for, then all outgoing flows are taken. */
export const parallelGateway: Behaviour<ParallelGatewayNode> = {
  arrive(execution, arrival) {
    const { turn, schedule } = execution;
    const { instance, scope, node, index, flow } = arrival;
    const begin = (by: number) =>
      schedule({ do: 'phase', element: makeElement(execution, scope, index, { flow, token: by }), phase: 'inputs' });
    if (node.incoming.length < 2) return begin(arrival.token);
    const token = arrival.token === 0 ? turn.nextKey() : arrival.token;
    turn.emit('TokenArrived', { token, instance, scope, node: index, flow });
    const tokens = onePerFlow(turn, arrival);
    if (tokens.length < node.incoming.length) return;
    turn.emit('TokensRemoved', { tokens });
    begin(0);
  },
  activate: () => CONTINUE,
};

/** The longest waiting token of each flow. What more there is waits for the next time. */
function onePerFlow(turn: InstanceTurn, { scope, index }: Arrival<ParallelGatewayNode>): number[] {
  const tokens: number[] = [];
  let last = -1;
  for (const { order: flow, key } of turn.tables.tokens.scan('waiting', waitingGroup(scope, index))) {
    if (flow !== last) tokens.push(key);
    last = flow;
  }
  return tokens;
}
