import { checkTenants, defaultTenant } from '../../commands/checks/tenants.ts';
import type { ClientCommands } from '../../commands/client-commands.ts';
import { object, text } from '../body/fields.ts';
import { readBody } from '../body/read-body.ts';
import { keyText } from '../key-text.ts';
import { command, json, type Route } from '../route.ts';

const shape = { signalName: text(), variables: object(), tenantId: text('') };

export function broadcastSignal({ broadcastSignal: broadcast }: ClientCommands): Route {
  return command(async ({ body, signal, peer }) => {
    const { signalName: name, variables, tenantId } = readBody(body, shape);
    checkTenants('REST request BroadcastSignal', [tenantId]);
    const signalKey = await broadcast({ name, variables }, { signal, peer });
    return json({ signalKey: keyText(signalKey), tenantId: defaultTenant });
  });
}
