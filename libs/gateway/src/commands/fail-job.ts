import type { Int64 } from '@millrace/protocol';
import type { ClientCommand } from './client-command.ts';
import type { Executor } from './execution/executor.ts';
import { findJob } from './routing/find-job.ts';
import { cutVariables } from './variables/cut-variables.ts';

export interface FailJob {
  readonly jobKey: Int64;
  readonly retries: number;
  readonly errorMessage: string;
  /** When the job is for workers again, in milliseconds from now. */
  readonly backOffMs: number;
  /** A JSON object. */
  readonly variables: string;
}

/** A worker could not do a job. */
export function failJob(executor: Executor): ClientCommand<FailJob, void> {
  return async (request, call) => {
    const { jobKey, retries, errorMessage, backOffMs } = request;
    const variables = cutVariables(request.variables);
    const { address, counter } = findJob(executor, 'FAIL', 'fail job', jobKey);
    const body = { job: counter, retries, errorMessage, backOffMs, variables };
    await executor.execute('FAIL', address, 'FailJob', body, call);
  };
}
