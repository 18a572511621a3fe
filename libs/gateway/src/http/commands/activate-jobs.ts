import { checkTenants, defaultTenant } from '../../commands/checks/tenants.ts';
import type { ClientCommands } from '../../commands/client-commands.ts';
import type { DeliveredJob } from '../../jobs/delivered-job.ts';
import { int32, int64, text, texts, word } from '../body/fields.ts';
import { readBody } from '../body/read-body.ts';
import { withTexts } from '../json-answer.ts';
import { keyText } from '../key-text.ts';
import { command, jsonText, type Route } from '../route.ts';

const shape = {
  type: text(),
  worker: text(''),
  timeout: int64(),
  maxJobsToActivate: int32(),
  fetchVariable: texts(),
  requestTimeout: int64(0),
  tenantIds: texts(),
  tenantFilter: word('PROVIDED', 'ASSIGNED'),
};

/** The jobs are delivered once the whole answer is with the network: a client that has gone has got none of them. */
export function activateJobs({ activateJobs: activate }: ClientCommands): Route {
  return command(async ({ body, signal, peer }) => {
    const { type, worker, timeout, maxJobsToActivate, fetchVariable, requestTimeout, tenantIds } = readBody(
      body,
      shape,
    );
    checkTenants('REST request ActivateJobs', tenantIds);
    const wanted = { type, worker, timeoutMs: timeout, maxJobs: maxJobsToActivate, fetchVariables: fetchVariable };
    const found = activate({ ...wanted, requestTimeoutMs: requestTimeout, inOnePiece: true }, { signal, peer });
    const { value: jobs } = await found.next();
    const answer = jsonText(`{"jobs":[${(jobs ?? []).map(activatedJob).join(',')}]}`);
    return { ...answer, ended: (isSent) => (isSent ? found.next() : found.return()) };
  });
}

function activatedJob(job: DeliveredJob): string {
  const { type, bpmnProcessId, processDefinitionVersion, elementId, worker, retries, deadline, tags } = job;
  const fields = {
    ...{ type, worker, retries, deadline, elementId, processDefinitionVersion, tags },
    processDefinitionId: bpmnProcessId,
    tenantId: defaultTenant,
    jobKey: keyText(job.key),
    processInstanceKey: keyText(job.processInstanceKey),
    processDefinitionKey: keyText(job.processDefinitionKey),
    elementInstanceKey: keyText(job.elementInstanceKey),
    kind: 'BPMN_ELEMENT',
    listenerEventType: 'UNSPECIFIED',
    userTask: null,
    rootProcessInstanceKey: null,
  };
  return withTexts(fields, { customHeaders: job.customHeaders, variables: job.variables });
}
