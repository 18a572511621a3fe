import type { ParallelGatewayNode } from '@millrace/bpmn-model';
import type { InstanceTurn } from '../shape.ts';
import { waitingGroup } from '../tables.ts';
import type { Arrival, Behaviour } from './behaviour.ts';
import { complete } from './complete.ts';
import { enter } from './enter.ts';

/** A parallel gateway: a token on each of its incoming flows is waited for, then all outgoing flows are taken. */
export const parallelGateway: Behaviour<ParallelGatewayNode> = {
  arrive(turn, arrival) {
    const { instance, scope, node, index, flow } = arrival;
    if (node.incoming.length < 2) return enter(turn, scope, index, arrival.token);
    const token = arrival.token === 0 ? turn.nextKey() : arrival.token;
    turn.emit('TokenArrived', { token, instance, scope, node: index, flow });
    const tokens = onePerFlow(turn, arrival);
    if (tokens.length < node.incoming.length) return;
    turn.emit('TokensRemoved', { tokens });
    enter(turn, scope, index);
  },
  activate: (turn, { key }) => complete(turn, key),
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
