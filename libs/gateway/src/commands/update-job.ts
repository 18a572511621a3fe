import type { Int64 } from '@millrace/protocol';
import type { ClientCommand } from './client-command.ts';
import type { Executor } from './execution/executor.ts';
import { findJob } from './routing/find-job.ts';

export interface UpdateJob {
  readonly jobKey: Int64;
  readonly retries: number;
  /** How long the worker has from now, in milliseconds. */
  readonly timeoutMs: number;
}

/** Gives a job other retries and its worker more time, or less: both or neither. */
export function updateJob(executor: Executor): ClientCommand<UpdateJob, void> {
  return async ({ jobKey, retries, timeoutMs }, call) => {
    const { address, counter } = findJob(executor, 'UPDATE', 'update job', jobKey);
    await executor.execute('UPDATE', address, 'UpdateJob', { job: counter, retries, timeoutMs }, call);
  };
}
