import type { Int64 } from '@millrace/protocol';
import type { ClientCommand } from './client-command.ts';
import type { Executor } from './execution/executor.ts';
import { findJob } from './routing/find-job.ts';

export interface UpdateJobRetries {
  readonly jobKey: Int64;
  readonly retries: number;
}

/** Gives a job other retries. */
export function updateJobRetries(executor: Executor): ClientCommand<UpdateJobRetries, void> {
  return async ({ jobKey, retries }, call) => {
    const { address, counter } = findJob(executor, 'UPDATE_RETRIES', 'update retries for job', jobKey);
    await executor.execute('UPDATE_RETRIES', address, 'UpdateJobRetries', { job: counter, retries }, call);
  };
}
