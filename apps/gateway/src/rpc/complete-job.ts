import { int64ToText } from '@millrace/protocol';
import type { Engine } from '../engine.ts';
import { locate } from '../routing.ts';
import type { Rpc } from '../service.ts';
import { notFound, refused } from '../status.ts';
import { refuseUnbuilt } from '../unbuilt.ts';
import { cutVariables } from '../variables/cut-variables.ts';

/** A worker is done with a job. */
export function completeJob(engine: Engine): Rpc<'CompleteJob'> {
  return async (request, { signal }) => {
    refuseUnbuilt('CompleteJob', request, ['result']);
    const variables = cutVariables(request.variables);
    const job = locate('job', request.jobKey, engine.bus.partitions);
    if (job === undefined) {
      const key = int64ToText(request.jobKey);
      throw refused('COMPLETE', notFound(`Expected to complete job with key '${key}', but no such job was found`));
    }
    await engine.execute('COMPLETE', job.address, 'CompleteJob', { job: job.counter, variables }, signal);
    return {};
  };
}
