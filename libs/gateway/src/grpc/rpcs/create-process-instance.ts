import { defaultTenant } from '../../commands/checks/tenants.ts';
import type { ClientCommands } from '../../commands/client-commands.ts';
import type { Rpc } from '../service.ts';
import { checkCreate } from './check-create.ts';

export function createProcessInstance({ createProcessInstance: create }: ClientCommands): Rpc<'CreateProcessInstance'> {
  return async (request, call) => {
    checkCreate('CreateProcessInstance', request);
    return { ...(await create(request, call)), tenantId: defaultTenant };
  };
}
