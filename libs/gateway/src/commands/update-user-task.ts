import type { Int64 } from '@millrace/protocol';
import type { ClientCommand } from './client-command.ts';
import type { Executor } from './execution/executor.ts';
import { findUserTask } from './routing/find-user-task.ts';

/** Attributes of a user task. What is undefined stays as it is; an empty value clears. */
export interface UserTaskChanges {
  readonly candidateGroups?: readonly string[] | undefined;
  readonly candidateUsers?: readonly string[] | undefined;
  readonly dueDate?: string | undefined;
  readonly followUpDate?: string | undefined;
  readonly priority?: number | undefined;
}

export interface UpdateUserTask {
  readonly userTaskKey: Int64;
  readonly changes: UserTaskChanges;
  /** What the client calls it. */
  readonly action: string;
}

/** Changes attributes of a user task. */
export function updateUserTask(executor: Executor): ClientCommand<UpdateUserTask, void> {
  return async ({ userTaskKey, changes, action }, call) => {
    const { address, counter: userTask } = findUserTask(executor, 'UPDATE', userTaskKey);
    const { candidateGroups = [], candidateUsers = [], dueDate = '', followUpDate = '', priority = 0 } = changes;
    const changed = Object.entries(changes).flatMap(([name, value]) => (value === undefined ? [] : [name]));
    const lists = { candidateGroups: [...candidateGroups], candidateUsers: [...candidateUsers] };
    const body = { userTask, changed, ...lists, dueDate, followUpDate, priority, action };
    await executor.execute('UPDATE', address, 'UpdateUserTask', body, call);
  };
}
