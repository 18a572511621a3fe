import type { Int64 } from '@millrace/protocol';
import type { ClientCommand } from './client-command.ts';
import type { Executor } from './execution/executor.ts';
import { findJob } from './routing/find-job.ts';
import { cutVariables } from './variables/cut-variables.ts';

export interface CompleteJob {
  readonly jobKey: Int64;
  /** A JSON object. */
  readonly variables: string;
}

/** A worker is done with a job. */
export function completeJob(executor: Executor): ClientCommand<CompleteJob, void> {
  return async (request, call) => {
    const variables = cutVariables(request.variables);
    const { address, counter } = findJob(executor, 'COMPLETE', 'complete job', request.jobKey);
    await executor.execute('COMPLETE', address, 'CompleteJob', { job: counter, variables }, call);
  };
}
