import { keyToInt64 } from '@millrace/protocol';
import type { Engine } from '../../commands/execution/engine.ts';
import { defaultTenant } from '../../commands/tenants.ts';
import type { Rpc } from '../service.ts';
import { definitionKey, wantedInstance } from './wanted-instance.ts';

/** Starts an instance on the next partition. */
export function createProcessInstance(engine: Engine): Rpc<'CreateProcessInstance'> {
  return async (request, call) => {
    const wanted = wantedInstance('CreateProcessInstance', 'CREATE', request);
    const partition = engine.nextPartition();
    const to = { area: 'instance', partition } as const;
    const answer = await engine.execute('CREATE', to, 'CreateInstance', wanted, call);
    return {
      processDefinitionKey: definitionKey(answer.definition),
      bpmnProcessId: answer.processId,
      version: answer.version,
      processInstanceKey: keyToInt64({ partition, area: 'instance', counter: answer.instance }),
      tenantId: defaultTenant,
    };
  };
}
