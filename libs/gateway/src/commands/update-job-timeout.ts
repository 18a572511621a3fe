import type { Int64 } from '@millrace/protocol';
import type { ClientCommand } from './client-command.ts';
import type { Executor } from './execution/executor.ts';
import { findJob } from './routing/find-job.ts';

export interface UpdateJobTimeout {
  readonly jobKey: Int64;
  /** How long the worker has from now, in milliseconds. */
  readonly timeoutMs: number;
}

/** Gives the worker of a job more time, or less. */
export function updateJobTimeout(executor: Executor): ClientCommand<UpdateJobTimeout, void> {
  return async ({ jobKey, timeoutMs }, call) => {
    const { address, counter } = findJob(executor, 'UPDATE_TIMEOUT', 'update job', jobKey);
    await executor.execute('UPDATE_TIMEOUT', address, 'UpdateJobTimeout', { job: counter, timeoutMs }, call);
  };
}
