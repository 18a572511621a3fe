import type { Engine } from '../../commands/execution/engine.ts';
import { findJob } from '../../commands/find-job.ts';
import { cutVariables } from '../../commands/variables/cut-variables.ts';
import type { Rpc } from '../service.ts';
import { refuseUnbuilt } from '../unbuilt.ts';

/** A worker is done with a job. */
export function completeJob(engine: Engine): Rpc<'CompleteJob'> {
  return async (request, call) => {
    refuseUnbuilt('CompleteJob', request, ['result']);
    const variables = cutVariables(request.variables);
    const { address, counter } = findJob(engine, 'COMPLETE', 'complete job', request.jobKey);
    await engine.execute('COMPLETE', address, 'CompleteJob', { job: counter, variables }, call);
    return {};
  };
}
