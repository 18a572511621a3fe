import { checkTenants, defaultTenant } from '../../commands/checks/tenants.ts';
import type { ClientCommands } from '../../commands/client-commands.ts';
import { key, neededObject, text } from '../body/fields.ts';
import { readBody } from '../body/read-body.ts';
import { keyText } from '../key-text.ts';
import { command, json, type Route } from '../route.ts';

const shape = { processDefinitionKey: key(), variables: neededObject(), tenantId: text('') };

export function evaluateConditional({ evaluateConditional: evaluate }: ClientCommands): Route {
  return command(async ({ body, signal, peer }) => {
    const { tenantId, ...wanted } = readBody(body, shape);
    checkTenants('REST request EvaluateConditional', [tenantId]);
    const evaluation = await evaluate(wanted, { signal, peer });
    const processInstances = evaluation.instances.map(({ processDefinitionKey, processInstanceKey }) => ({
      processDefinitionKey: keyText(processDefinitionKey),
      processInstanceKey: keyText(processInstanceKey),
    }));
    return json({ conditionalEvaluationKey: keyText(evaluation.key), processInstances, tenantId: defaultTenant });
  });
}
