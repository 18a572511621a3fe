import type { Int64 } from '@millrace/protocol';
import { int64ToText } from '@millrace/protocol';
import type { Executor } from '../execution/executor.ts';
import { type Intent, notFound, rejected } from '../execution/outcome.ts';
import { type Location, locate } from './routing.ts';

/** Where the user task of a request is. */
export function findUserTask(
  { bus }: Executor,
  intent: Extract<Intent, 'ASSIGN' | 'CLAIM' | 'UPDATE' | 'COMPLETE'>,
  key: Int64,
): Location<'instance'> {
  const task = locate('instance', key, bus.partitions);
  if (task !== undefined) return task;
  const expected = `Expected to ${intent.toLowerCase()} user task with key '${int64ToText(key)}'`;
  throw rejected(intent, notFound(`${expected}, but no such user task was found`));
}
