import { int64ToNumber } from '@millrace/protocol';
import { checkTenants } from '../../commands/checks/tenants.ts';
import type { ClientCommands } from '../../commands/client-commands.ts';
import type { Rpc } from '../service.ts';
import { activatedJob } from './activated-job.ts';

export function activateJobs({ activateJobs: activate }: ClientCommands): Rpc<'ActivateJobs'> {
  return async function* (request, call) {
    checkTenants('gRPC request ActivateJobs', request.tenantIds);
    const { type, worker, maxJobsToActivate: maxJobs, fetchVariable: fetchVariables } = request;
    const timeoutMs = int64ToNumber(request.timeout);
    const requestTimeoutMs = int64ToNumber(request.requestTimeout);
    const wanted = { type, worker, timeoutMs, maxJobs, fetchVariables, requestTimeoutMs, inOnePiece: false };
    for await (const jobs of activate(wanted, call)) yield { jobs: jobs.map(activatedJob) };
  };
}
