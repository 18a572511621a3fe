import type { Turn } from '@millrace/kernel';
import type { DeploymentShape } from './shape.ts';
import { versionsOf } from './tables.ts';

const PROCESS = 'process';

/**
 * Tells the message area of every partition what starts instances of a process now: the start events of its latest version.
 * Says nothing where none of its versions before had any either.
 * @param before the start events that are open in the message area
 */
export function openStarts(turn: Turn<DeploymentShape>, processId: string, before: readonly object[]): void {
  const [definition, row] = turn.tables.definitions.last('byId', versionsOf(PROCESS, processId)) ?? [0];
  const starts = row ? [...row.starts] : [];
  if (starts.length === 0 && before.length === 0) return;
  for (let partition = 1; partition <= turn.partitions; partition++) {
    turn.send('message', 'OpenStarts', { processId, definition, starts }, { partition });
  }
}
