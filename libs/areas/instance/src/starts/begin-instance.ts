import type { NodeIndex } from '@millrace/bpmn-model';
import type { Variable } from '@millrace/protocol';
import { makeInstance } from '../make-instance.ts';
import type { InstanceTurn } from '../shape.ts';

/** What an event that starts an instance brings. */
interface Brought {
  /** The correlation key of a message; empty for other events. */
  readonly startKey: string;
  readonly variables: readonly Variable[];
}

/** Makes an instance of a definition, which begins at this start event in a command of its own. Returns its key. */
export function beginInstance(
  turn: InstanceTurn,
  definition: number,
  node: NodeIndex,
  { startKey, variables }: Brought,
): number {
  const instance = makeInstance(turn, definition, [], undefined, startKey);
  turn.send('instance', 'BeginInstance', { instance, node, variables: [...variables] });
  return instance;
}
