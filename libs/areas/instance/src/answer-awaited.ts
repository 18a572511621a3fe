import type { InstanceTurn } from './shape.ts';
import { visibleVariables, wantedOf } from './variables/visible.ts';

/** Answers the client that waits for an instance to complete with the instance's variables. */
export function answerAwaited(turn: InstanceTurn, instance: number): void {
  const row = turn.tables.instances.get(instance);
  const definition = row && turn.tables.definitions.get(row.definition);
  if (!row?.awaited || !definition) return;
  const { processId, version } = definition;
  const { by, fetchVariables } = row.awaited;
  const variables = [...visibleVariables(turn.tables, instance, wantedOf(fetchVariables))];
  const { definition: key } = row;
  turn.answerLater(by, 'CreateInstanceWithResultAnswer', { instance, definition: key, processId, version, variables });
}
