import { checkTenants, defaultTenant } from '../../commands/checks/tenants.ts';
import type { ClientCommands } from '../../commands/client-commands.ts';
import type { Rpc } from '../service.ts';

export function broadcastSignal({ broadcastSignal: broadcast }: ClientCommands): Rpc<'BroadcastSignal'> {
  return async ({ signalName: name, variables, tenantId }, call) => {
    checkTenants('gRPC request BroadcastSignal', [tenantId]);
    return { key: await broadcast({ name, variables }, call), tenantId: defaultTenant };
  };
}
