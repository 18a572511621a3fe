import type { ReadonlyTables } from '@millrace/kernel';
import { groupOf } from '../group-of.ts';
import type { MessageShape } from '../shape.ts';

/** The lock of a correlation key in a process. The empty key has none. */
export function findLock(
  { locks }: ReadonlyTables<MessageShape>,
  processId: string,
  correlationKey: string,
): number | undefined {
  return locks.first('byKey', groupOf(processId, correlationKey))?.[0];
}
