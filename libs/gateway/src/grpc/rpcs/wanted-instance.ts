import { type Int64, int64ToText, keyToInt64 } from '@millrace/protocol';
import type { CreateProcessInstanceRequest } from '@millrace/protocol/gateway';
import { deploymentPartition, locate } from '../../commands/routing.ts';
import { checkTenants } from '../../commands/tenants.ts';
import { cutVariables } from '../../commands/variables/cut-variables.ts';
import type { RpcName } from '../service.ts';
import { type Intent, notFound, refused } from '../status.ts';
import { refuseUnbuilt } from '../unbuilt.ts';

/** What both RPCs that create an instance ask the engine for. */
export function wantedInstance(rpc: RpcName, intent: Intent, request: CreateProcessInstanceRequest) {
  refuseUnbuilt(rpc, request, ['startInstructions', 'runtimeInstructions', 'tags', 'businessId']);
  checkTenants(rpc, [request.tenantId]);
  const variables = cutVariables(request.variables);
  const { bpmnProcessId, version } = request;
  return { processId: bpmnProcessId, version, definition: definitionOf(intent, request), variables };
}

/** The key of a definition from its counter. */
export function definitionKey(counter: number): Int64 {
  return keyToInt64({ partition: deploymentPartition, area: 'deployment', counter });
}

/** The counter of the definition asked for by key; 0 where it is asked for by id, which beats a key. */
function definitionOf(intent: Intent, { bpmnProcessId, processDefinitionKey }: CreateProcessInstanceRequest): number {
  if (bpmnProcessId !== '') return 0;
  if (processDefinitionKey.high < 0) {
    const reason = 'Expected at least a bpmnProcessId or a key greater than -1, but none given';
    throw refused(intent, { type: 'INVALID_ARGUMENT', reason });
  }
  const location = locate('deployment', processDefinitionKey, deploymentPartition);
  if (location !== undefined) return location.counter;
  const key = int64ToText(processDefinitionKey);
  throw refused(intent, notFound(`Expected to find process definition with key '${key}', but none found`));
}
