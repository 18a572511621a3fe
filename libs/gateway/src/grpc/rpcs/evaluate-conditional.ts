import { checkTenants, defaultTenant } from '../../commands/checks/tenants.ts';
import type { ClientCommands } from '../../commands/client-commands.ts';
import type { Rpc } from '../service.ts';

export function evaluateConditional({ evaluateConditional: evaluate }: ClientCommands): Rpc<'EvaluateConditional'> {
  return async ({ tenantId, processDefinitionKey, variables }, call) => {
    checkTenants('gRPC request EvaluateConditional', [tenantId]);
    const { key, instances } = await evaluate({ processDefinitionKey, variables }, call);
    return { processInstances: instances, conditionalEvaluationKey: key, tenantId: defaultTenant };
  };
}
