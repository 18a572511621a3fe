import type { Int64 } from '@millrace/protocol';
import type { ClientCommand } from './client-command.ts';
import type { Executor } from './execution/executor.ts';
import { findJob } from './routing/find-job.ts';
import { cutVariables } from './variables/cut-variables.ts';

export interface ThrowError {
  readonly jobKey: Int64;
  readonly errorCode: string;
  readonly errorMessage: string;
  /** A JSON object. */
  readonly variables: string;
}

/** A worker throws an error that the process may catch. */
export function throwError(executor: Executor): ClientCommand<ThrowError, void> {
  return async (request, call) => {
    const { jobKey, errorCode, errorMessage } = request;
    const variables = cutVariables(request.variables);
    const { address, counter } = findJob(executor, 'THROW_ERROR', 'throw an error for job', jobKey);
    const body = { job: counter, errorCode, errorMessage, variables };
    await executor.execute('THROW_ERROR', address, 'ThrowJobError', body, call);
  };
}
