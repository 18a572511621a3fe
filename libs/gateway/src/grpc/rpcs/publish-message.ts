import { int64ToNumber } from '@millrace/protocol';
import { checkTenants, defaultTenant } from '../../commands/checks/tenants.ts';
import type { ClientCommands } from '../../commands/client-commands.ts';
import type { Rpc } from '../service.ts';

export function publishMessage({ publishMessage: publish }: ClientCommands): Rpc<'PublishMessage'> {
  return async ({ name, correlationKey, messageId, timeToLive, variables, tenantId }, call) => {
    checkTenants('gRPC request PublishMessage', [tenantId]);
    const timeToLiveMs = int64ToNumber(timeToLive);
    const key = await publish({ name, correlationKey, messageId, timeToLiveMs, variables }, call);
    return { key, tenantId: defaultTenant };
  };
}
