import { int64ToNumber } from '@millrace/protocol';
import { CreateProcessInstanceRequest } from '@millrace/protocol/gateway';
import { defaultTenant } from '../../commands/checks/tenants.ts';
import type { ClientCommands } from '../../commands/client-commands.ts';
import type { Rpc } from '../service.ts';
import { checkCreate } from './check-create.ts';

export function createProcessInstanceWithResult({
  createProcessInstanceWithResult: create,
}: ClientCommands): Rpc<'CreateProcessInstanceWithResult'> {
  return async ({ request, requestTimeout, fetchVariables }, call) => {
    const wanted = request ?? CreateProcessInstanceRequest.decode(new Uint8Array());
    checkCreate('CreateProcessInstanceWithResult', wanted);
    const requestTimeoutMs = int64ToNumber(requestTimeout);
    return { ...(await create({ wanted, requestTimeoutMs, fetchVariables }, call)), tenantId: defaultTenant };
  };
}
