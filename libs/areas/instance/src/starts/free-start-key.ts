import type { InstanceTurn } from '../shape.ts';

/** An instance is over: other messages with the correlation key of the one that has started it may start the next. */
export function freeStartKey(turn: InstanceTurn, instance: number): void {
  const { instances, definitions } = turn.tables;
  const { startKey: correlationKey, definition = 0 } = instances.get(instance) ?? {};
  if (correlationKey === undefined) return;
  const processId = definitions.get(definition)?.processId ?? '';
  turn.send('message', 'InstanceEnded', { processId, correlationKey });
}
