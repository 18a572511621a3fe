import type { Engine } from '../../commands/execution/engine.ts';
import { findJob } from '../../commands/find-job.ts';
import type { Rpc } from '../service.ts';

/** Gives a job other retries. */
export function updateJobRetries(engine: Engine): Rpc<'UpdateJobRetries'> {
  return async ({ jobKey, retries }, call) => {
    const { address, counter } = findJob(engine, 'UPDATE_RETRIES', 'update retries for job', jobKey);
    await engine.execute('UPDATE_RETRIES', address, 'UpdateJobRetries', { job: counter, retries }, call);
    return {};
  };
}
