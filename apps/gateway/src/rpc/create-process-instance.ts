import { int64ToText, keyToInt64 } from '@millrace/protocol';
import type { CreateProcessInstanceRequest } from '@millrace/protocol/gateway';
import type { Engine } from '../engine.ts';
import { deploymentPartition, locate } from '../routing.ts';
import type { Rpc } from '../service.ts';
import { notFound, refused } from '../status.ts';
import { checkTenants, defaultTenant } from '../tenants.ts';
import { refuseUnbuilt } from '../unbuilt.ts';
import { cutVariables } from '../variables/cut-variables.ts';

/** Starts an instance on the next partition. */
export function createProcessInstance(engine: Engine): Rpc<'CreateProcessInstance'> {
  return async (request, { signal }) => {
    refuseUnbuilt('CreateProcessInstance', request, ['startInstructions', 'runtimeInstructions', 'tags']);
    checkTenants('CreateProcessInstance', [request.tenantId]);
    const variables = cutVariables(request.variables);
    const definition = definitionOf(request);
    const partition = engine.nextPartition();
    const answer = await engine.execute(
      'CREATE',
      { area: 'instance', partition },
      'CreateInstance',
      { processId: request.bpmnProcessId, version: request.version, definition, variables },
      signal,
    );
    return {
      processDefinitionKey: keyToInt64({
        partition: deploymentPartition,
        area: 'deployment',
        counter: answer.definition,
      }),
      bpmnProcessId: answer.processId,
      version: answer.version,
      processInstanceKey: keyToInt64({ partition, area: 'instance', counter: answer.instance }),
      tenantId: defaultTenant,
    };
  };
}

/** The counter of the definition asked for by key; 0 where it is asked for by id, which beats a key. */
function definitionOf({ bpmnProcessId, processDefinitionKey }: CreateProcessInstanceRequest): number {
  if (bpmnProcessId !== '') return 0;
  if (processDefinitionKey.high < 0) {
    const reason = 'Expected at least a bpmnProcessId or a key greater than -1, but none given';
    throw refused('CREATE', { type: 'INVALID_ARGUMENT', reason });
  }
  const location = locate('deployment', processDefinitionKey, deploymentPartition);
  if (location !== undefined) return location.counter;
  const key = int64ToText(processDefinitionKey);
  throw refused('CREATE', notFound(`Expected to find process definition with key '${key}', but none found`));
}
