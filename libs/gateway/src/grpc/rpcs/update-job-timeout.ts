import { int64ToNumber } from '@millrace/protocol';
import type { Engine } from '../../commands/execution/engine.ts';
import { findJob } from '../../commands/find-job.ts';
import type { Rpc } from '../service.ts';

/** Gives the worker of a job more time, or less. */
export function updateJobTimeout(engine: Engine): Rpc<'UpdateJobTimeout'> {
  return async ({ jobKey, timeout }, call) => {
    const { address, counter } = findJob(engine, 'UPDATE_TIMEOUT', 'update job', jobKey);
    const body = { job: counter, timeoutMs: int64ToNumber(timeout) };
    await engine.execute('UPDATE_TIMEOUT', address, 'UpdateJobTimeout', body, call);
    return {};
  };
}
