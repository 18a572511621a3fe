import { int64ToNumber } from '@millrace/protocol';
import { CreateProcessInstanceRequest } from '@millrace/protocol/gateway';
import { defaultTenant } from '../../commands/checks/tenants.ts';
import type { ClientCommands } from '../../commands/client-commands.ts';
import type { Rpc } from '../service.ts';
import { createRequest } from './create-request.ts';

export function createProcessInstanceWithResult({
  createProcessInstanceWithResult: create,
}: ClientCommands): Rpc<'CreateProcessInstanceWithResult'> {
  return async ({ request, requestTimeout, fetchVariables }, call) => {
    const given = request ?? CreateProcessInstanceRequest.decode(new Uint8Array());
    const wanted = createRequest('CreateProcessInstanceWithResult', given);
    const requestTimeoutMs = int64ToNumber(requestTimeout);
    return { ...(await create({ wanted, requestTimeoutMs, fetchVariables }, call)), tenantId: defaultTenant };
  };
}
