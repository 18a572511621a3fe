import { checkTenants, defaultTenant } from '../../commands/checks/tenants.ts';
import type { ClientCommands } from '../../commands/client-commands.ts';
import { int64, object, text } from '../body/fields.ts';
import { readBody } from '../body/read-body.ts';
import { keyText } from '../key-text.ts';
import { command, json, type Route } from '../route.ts';

const shape = {
  name: text(),
  correlationKey: text(''),
  timeToLive: int64(0),
  messageId: text(''),
  variables: object(),
  tenantId: text(''),
};

export function publishMessage({ publishMessage: publish }: ClientCommands): Route {
  return command(async ({ body, signal, peer }) => {
    const { timeToLive: timeToLiveMs, tenantId, ...message } = readBody(body, shape);
    checkTenants('REST request PublishMessage', [tenantId]);
    const messageKey = await publish({ ...message, timeToLiveMs }, { signal, peer });
    return json({ messageKey: keyText(messageKey), tenantId: defaultTenant });
  });
}
