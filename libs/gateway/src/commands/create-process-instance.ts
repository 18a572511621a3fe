import type { ClientCommand } from './client-command.ts';
import type { Executor } from './execution/executor.ts';
import {
  type StartedInstance,
  startedInstance,
  type WantedInstance,
  wantedInstance,
} from './routing/wanted-instance.ts';

/** Starts an instance on the next partition. */
export function createProcessInstance(executor: Executor): ClientCommand<WantedInstance, StartedInstance> {
  return async (request, call) => {
    const wanted = wantedInstance('CREATE', request);
    const partition = executor.nextPartition();
    const to = { area: 'instance', partition } as const;
    const answer = await executor.execute('CREATE', to, 'CreateInstance', wanted, call);
    return startedInstance(partition, wanted.options?.tags ?? [], answer);
  };
}
