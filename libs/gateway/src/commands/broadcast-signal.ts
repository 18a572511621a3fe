import { type Int64, keyToInt64, partitionOfCorrelationKey } from '@millrace/protocol';
import type { ClientCommand } from './client-command.ts';
import type { Executor } from './execution/executor.ts';
import { cutVariables } from './variables/cut-variables.ts';

export interface BroadcastSignal {
  readonly name: string;
  /** A JSON object. */
  readonly variables: string;
}

/** Broadcasts a signal from the partition of its name, where start events wait for it. @returns its key */
export function broadcastSignal(executor: Executor): ClientCommand<BroadcastSignal, Int64> {
  return async (request, call) => {
    const { name } = request;
    const variables = cutVariables(request.variables);
    const to = { area: 'message', partition: partitionOfCorrelationKey(name, executor.bus.partitions) } as const;
    const { signal } = await executor.execute('BROADCAST', to, 'BroadcastSignal', { name, variables }, call);
    return keyToInt64({ ...to, counter: signal });
  };
}
