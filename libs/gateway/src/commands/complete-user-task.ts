import type { Int64 } from '@millrace/protocol';
import type { ClientCommand } from './client-command.ts';
import type { Executor } from './execution/executor.ts';
import { findUserTask } from './routing/find-user-task.ts';
import { cutVariables } from './variables/cut-variables.ts';

export interface CompleteUserTask {
  readonly userTaskKey: Int64;
  /** A JSON object. */
  readonly variables: string;
  /** What the client calls it. */
  readonly action: string;
}

/** Somebody is done with a user task. */
export function completeUserTask(executor: Executor): ClientCommand<CompleteUserTask, void> {
  return async ({ userTaskKey, action, ...request }, call) => {
    const variables = cutVariables(request.variables);
    const { address, counter: userTask } = findUserTask(executor, 'COMPLETE', userTaskKey);
    await executor.execute('COMPLETE', address, 'CompleteUserTask', { userTask, variables, action }, call);
  };
}
