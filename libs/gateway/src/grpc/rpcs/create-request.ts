import type { CreateProcessInstanceRequest } from '@millrace/protocol/gateway';
import { checkTenants } from '../../commands/checks/tenants.ts';
import { invalidRequest } from '../../commands/execution/outcome.ts';
import type { WantedInstance } from '../../commands/routing/wanted-instance.ts';
import type { RpcName } from '../service.ts';
import { rejectUnbuilt } from '../unbuilt.ts';

/** What a request of an RPC that creates an instance asks for. */
export function createRequest(rpc: RpcName, request: CreateProcessInstanceRequest): WantedInstance {
  rejectUnbuilt(rpc, request, ['businessId']);
  checkTenants(`gRPC request ${rpc}`, [request.tenantId]);
  const { processDefinitionKey, bpmnProcessId, version, variables, startInstructions, tags } = request;
  return {
    ...{ processDefinitionKey, bpmnProcessId, version, variables, tags },
    startElements: startInstructions.map(({ elementId }) => elementId),
    terminateAfter: request.runtimeInstructions.map(({ terminate }) => {
      if (terminate) return terminate.afterElementId;
      throw invalidRequest('Expected each runtime instruction to be one of: terminate. But one is none of them.');
    }),
  };
}
