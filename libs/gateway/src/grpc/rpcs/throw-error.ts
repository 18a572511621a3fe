import type { Engine } from '../../commands/execution/engine.ts';
import { findJob } from '../../commands/find-job.ts';
import { cutVariables } from '../../commands/variables/cut-variables.ts';
import type { Rpc } from '../service.ts';

/** A worker throws an error that the process may catch. */
export function throwError(engine: Engine): Rpc<'ThrowError'> {
  return async ({ jobKey, errorCode, errorMessage, variables }, call) => {
    const cut = cutVariables(variables);
    const { address, counter } = findJob(engine, 'THROW_ERROR', 'throw an error for job', jobKey);
    const body = { job: counter, errorCode, errorMessage, variables: cut };
    await engine.execute('THROW_ERROR', address, 'ThrowJobError', body, call);
    return {};
  };
}
