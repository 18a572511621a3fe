import { int64ToNumber } from '@millrace/protocol';
import { checkTenants } from '../../commands/checks/tenants.ts';
import type { ClientCommands } from '../../commands/client-commands.ts';
import type { Rpc } from '../service.ts';
import { activatedJob } from './activated-job.ts';

export function streamActivatedJobs({ streamActivatedJobs: stream }: ClientCommands): Rpc<'StreamActivatedJobs'> {
  return async function* (request, call) {
    checkTenants('gRPC request StreamActivatedJobs', request.tenantIds);
    const { type, worker, fetchVariable: fetchVariables } = request;
    const wanted = { type, worker, timeoutMs: int64ToNumber(request.timeout), fetchVariables };
    for await (const job of stream(wanted, call)) yield activatedJob(job);
  };
}
