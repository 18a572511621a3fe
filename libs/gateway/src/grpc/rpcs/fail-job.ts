import { int64ToNumber } from '@millrace/protocol';
import type { Engine } from '../../commands/execution/engine.ts';
import { findJob } from '../../commands/find-job.ts';
import { cutVariables } from '../../commands/variables/cut-variables.ts';
import type { Rpc } from '../service.ts';

/** A worker could not do a job. */
export function failJob(engine: Engine): Rpc<'FailJob'> {
  return async ({ jobKey, retries, errorMessage, retryBackOff, variables }, call) => {
    const cut = cutVariables(variables);
    const { address, counter } = findJob(engine, 'FAIL', 'fail job', jobKey);
    const body = { job: counter, retries, errorMessage, backOffMs: int64ToNumber(retryBackOff), variables: cut };
    await engine.execute('FAIL', address, 'FailJob', body, call);
    return {};
  };
}
