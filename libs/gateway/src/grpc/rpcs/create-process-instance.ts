import { defaultTenant } from '../../commands/checks/tenants.ts';
import type { ClientCommands } from '../../commands/client-commands.ts';
import type { Rpc } from '../service.ts';
import { createRequest } from './create-request.ts';

export function createProcessInstance({ createProcessInstance: create }: ClientCommands): Rpc<'CreateProcessInstance'> {
  return async (request, call) => {
    const wanted = createRequest('CreateProcessInstance', request);
    return { ...(await create(wanted, call)), tenantId: defaultTenant };
  };
}
