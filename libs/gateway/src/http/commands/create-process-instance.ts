import { checkTenants, defaultTenant } from '../../commands/checks/tenants.ts';
import type { ClientCommands } from '../../commands/client-commands.ts';
import { invalidRequest } from '../../commands/execution/outcome.ts';
import type { StartedInstance, WantedInstance } from '../../commands/routing/wanted-instance.ts';
import {
  flag,
  int32,
  int64,
  key,
  object,
  objects,
  operationReference,
  text,
  texts,
  unbuilt,
  word,
} from '../body/fields.ts';
import { readBody, type Values } from '../body/read-body.ts';
import { withTexts } from '../json-answer.ts';
import { keyText } from '../key-text.ts';
import { command, jsonText, type Route } from '../route.ts';

const shape = {
  processDefinitionId: text(''),
  processDefinitionKey: key(),
  processDefinitionVersion: int32(-1),
  variables: object(),
  tenantId: text(''),
  operationReference: operationReference(),
  startInstructions: objects({ elementId: text() }),
  runtimeInstructions: objects({ type: word('TERMINATE_PROCESS_INSTANCE'), afterElementId: text() }),
  awaitCompletion: flag(),
  fetchVariables: texts(),
  requestTimeout: int64(0),
  tags: texts(),
  businessId: unbuilt("an instance's creation"),
};

/** No key: what is asked for by an id. */
const NO_KEY = { low: -1, high: -1, unsigned: false };

/** Starts an instance; with `awaitCompletion` it is answered when that is complete. */
export function createProcessInstance(commands: ClientCommands): Route {
  return command(async ({ body, signal, peer }) => {
    const request = readBody(body, shape);
    const { awaitCompletion, fetchVariables, requestTimeout: requestTimeoutMs } = request;
    const wanted = wantedInstance(request);
    if (!awaitCompletion) return answer(await commands.createProcessInstance(wanted, { signal, peer }), '{}');
    const awaited = { wanted, requestTimeoutMs, fetchVariables };
    const ended = await commands.createProcessInstanceWithResult(awaited, { signal, peer });
    return answer(ended, ended.variables);
  });
}

function wantedInstance(request: Values<typeof shape>): WantedInstance {
  const { processDefinitionId: bpmnProcessId, processDefinitionKey, variables, tags } = request;
  checkTenants('REST request CreateProcessInstance', [request.tenantId]);
  if (bpmnProcessId !== '' && processDefinitionKey) {
    throw invalidRequest("Expected either 'processDefinitionId' or 'processDefinitionKey', but both came");
  }
  return {
    ...{ bpmnProcessId, variables, tags },
    processDefinitionKey: processDefinitionKey ?? NO_KEY,
    version: request.processDefinitionVersion,
    startElements: request.startInstructions.map(({ elementId }) => elementId),
    terminateAfter: request.runtimeInstructions.map(({ afterElementId }) => afterElementId),
  };
}

function answer(
  { bpmnProcessId, version, processDefinitionKey, processInstanceKey, tags }: StartedInstance,
  variables: string,
) {
  const fields = {
    processDefinitionId: bpmnProcessId,
    processDefinitionVersion: version,
    processDefinitionKey: keyText(processDefinitionKey),
    processInstanceKey: keyText(processInstanceKey),
    tenantId: defaultTenant,
    tags,
    businessId: null,
  };
  return jsonText(withTexts(fields, { variables }));
}
