import { int64ToNumber, keyToInt64, partitionOfCorrelationKey } from '@millrace/protocol';
import type { Engine } from '../../commands/execution/engine.ts';
import { checkTenants, defaultTenant } from '../../commands/tenants.ts';
import { cutVariables } from '../../commands/variables/cut-variables.ts';
import type { Rpc } from '../service.ts';

/** Publishes a message on the partition of its correlation key, where those who wait for it are. */
export function publishMessage(engine: Engine): Rpc<'PublishMessage'> {
  return async (request, call) => {
    checkTenants('PublishMessage', [request.tenantId]);
    const { name, correlationKey, messageId } = request;
    const timeToLiveMs = int64ToNumber(request.timeToLive);
    const variables = cutVariables(request.variables);
    const partition = partitionOfCorrelationKey(correlationKey, engine.bus.partitions);
    const { message } = await engine.execute(
      'PUBLISH',
      { area: 'message', partition },
      'PublishMessage',
      { name, correlationKey, timeToLiveMs, messageId, variables },
      call,
    );
    return { key: keyToInt64({ partition, area: 'message', counter: message }), tenantId: defaultTenant };
  };
}
