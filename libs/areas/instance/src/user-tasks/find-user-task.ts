import { reject } from '@millrace/kernel';
import { rejectIfBanned } from '../ban-instance.ts';
import { liveElement } from '../element-at.ts';
import type { InstanceTurn } from '../shape.ts';
import type { UserTask } from '../tables.ts';

/** What is done with a user task, as texts say it. */
type Verb = 'assign' | 'claim' | 'update' | 'complete';

/** A user task that is there, and not about to be canceled. */
export function findUserTask(turn: InstanceTurn, key: number, verb: Verb): UserTask {
  const [row, element] = [turn.tables.userTasks.get(key), liveElement(turn.tables, key)];
  if (!row || !element) {
    return reject.notFound(
      `Expected to ${verb} user task with key '${turn.key(key)}', but no such user task was found`,
    );
  }
  rejectIfBanned(turn, element);
  return row;
}
