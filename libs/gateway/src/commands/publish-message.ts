import { type Int64, keyToInt64, partitionOfCorrelationKey } from '@millrace/protocol';
import type { ClientCommand } from './client-command.ts';
import type { Executor } from './execution/executor.ts';
import { cutVariables } from './variables/cut-variables.ts';

export interface PublishMessage {
  readonly name: string;
  readonly correlationKey: string;
  readonly messageId: string;
  readonly timeToLiveMs: number;
  /** A JSON object. */
  readonly variables: string;
}

/** Publishes a message on the partition of its correlation key, where its subscriptions are. @returns its key */
export function publishMessage(executor: Executor): ClientCommand<PublishMessage, Int64> {
  return async (request, call) => {
    const { name, correlationKey, messageId, timeToLiveMs } = request;
    const variables = cutVariables(request.variables);
    const partition = partitionOfCorrelationKey(correlationKey, executor.bus.partitions);
    const to = { area: 'message', partition } as const;
    const body = { name, correlationKey, timeToLiveMs, messageId, variables };
    const { message } = await executor.execute('PUBLISH', to, 'PublishMessage', body, call);
    return keyToInt64({ ...to, counter: message });
  };
}
