import type { Int64 } from '@millrace/protocol';
import type { ClientCommand } from './client-command.ts';
import type { Executor } from './execution/executor.ts';
import { findUserTask } from './routing/find-user-task.ts';

export interface AssignUserTask {
  readonly userTaskKey: Int64;
  /** Empty: nobody. */
  readonly assignee: string;
  /** Whether it may be somebody else's already. */
  readonly allowOverride: boolean;
  /** What the client calls it. */
  readonly action: string;
}

/** Assigns a user task to somebody, or to nobody. */
export function assignUserTask(executor: Executor): ClientCommand<AssignUserTask, void> {
  return async ({ userTaskKey, assignee, allowOverride, action }, call) => {
    const intent = allowOverride ? 'ASSIGN' : 'CLAIM';
    const { address, counter: userTask } = findUserTask(executor, intent, userTaskKey);
    const body = { userTask, assignee, allowOverride, action };
    await executor.execute(intent, address, 'AssignUserTask', body, call);
  };
}
