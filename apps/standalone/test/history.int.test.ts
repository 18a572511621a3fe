/** What can be searched of what is alive and what has ended, with the client that Camunda publishes. */
import { createCamundaClient } from '@camunda8/orchestration-cluster-api';
import { readConfig } from '@millrace/service';
import { TestClient } from '@millrace/testkit/test-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { options } from '../src/options.ts';
import { standalone } from '../src/standalone.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const bpmn = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="urn:test">
  <message id="m" name="paid"><extensionElements><zeebe:subscription correlationKey="=orderId"/></extensionElements></message>
  <process id="order" name="An order" isExecutable="true">
    <startEvent id="start"/>
    <sequenceFlow id="f1" sourceRef="start" targetRef="pack"/>
    <serviceTask id="pack" name="Pack"><extensionElements>
      <zeebe:taskDefinition type="packing"/><zeebe:taskHeaders><zeebe:header key="box" value="small"/></zeebe:taskHeaders>
    </extensionElements></serviceTask>
    <sequenceFlow id="f2" sourceRef="pack" targetRef="paid"/>
    <intermediateCatchEvent id="paid"><messageEventDefinition messageRef="m"/></intermediateCatchEvent>
    <sequenceFlow id="f3" sourceRef="paid" targetRef="end"/>
    <endEvent id="end"/>
  </process>
</definitions>`;
const dmn = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="rules" name="Rules" namespace="urn:test">
  <decision id="dish" name="Dish">
    <decisionTable id="t" hitPolicy="FIRST">
      <input id="in" label="Season"><inputExpression id="e"><text>season</text></inputExpression></input>
      <output id="out" name="dish"/>
      <rule id="r1"><inputEntry id="i1"><text>"winter"</text></inputEntry><outputEntry id="o1"><text>"soup"</text></outputEntry></rule>
      <rule id="r2"><inputEntry id="i2"><text></text></inputEntry><outputEntry id="o2"><text>"salad"</text></outputEntry></rule>
    </decisionTable>
  </decision>
</definitions>`;

/** Nothing is to be waited for: what an answer has told, a search finds. */
const atOnce = { consistency: { waitUpToMs: 0 } };
const INSTANCES = 7;
const LONG_MS = 600_000;
const WAIT_MS = 60_000;

describe.each([1, 5])('the history of %i partitions', (partitions) => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let running: Awaited<ReturnType<typeof standalone>>;
  let grpc: TestClient;
  let rest: ReturnType<typeof createCamundaClient>;
  const orders: string[] = [];
  const post = async (path: string, body: object) => {
    const answer = await fetch(`http://127.0.0.1:${running.httpPort}/v2/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    return { status: answer.status, content: await answer.json() };
  };

  async function start(): Promise<void> {
    const ports = ['--port', '0', '--http-port', '0', '--monitor-port', '0', '--history', 'on'];
    // However slow the machine is, a search waits for what it is to find.
    const wait = ['--history-wait-ms', `${WAIT_MS}`];
    const read = readConfig(options, [...ports, ...wait, '--data', folder.path, '--partitions', `${partitions}`], {});
    if (read.kind !== 'config') throw new Error(JSON.stringify(read));
    running = await standalone(read.config, () => {});
    grpc = new TestClient(`127.0.0.1:${running.port}`);
    rest = createCamundaClient({
      config: {
        CAMUNDA_REST_ADDRESS: `http://127.0.0.1:${running.httpPort}`,
        CAMUNDA_AUTH_STRATEGY: 'NONE',
        CAMUNDA_SDK_VALIDATION: 'req:none,res:fanatical',
      },
    });
  }

  beforeAll(async () => {
    folder = await temporaryFolder();
    await start();
    await grpc.deploy('order.bpmn', Buffer.from(bpmn));
    await rest.createDeployment({ resources: [new File([dmn], 'rules.dmn')] });
    for (let i = 0; i < INSTANCES; i++) orders.push(await grpc.create('order', `{"orderId":"o-${i}","sum":1.10}`));
  });
  afterAll(async () => {
    grpc.close();
    await running.stop();
    await folder.remove();
  });

  it('has an instance as soon as its creator knows of it, and still when it is over', async () => {
    const [key = ''] = orders;
    const found = await rest.getProcessInstance({ processInstanceKey: key as never }, atOnce);
    expect(found).toMatchObject({
      processInstanceKey: key,
      processDefinitionId: 'order',
      state: 'ACTIVE',
      endDate: null,
    });
    await rest.cancelProcessInstance({ processInstanceKey: key as never });
    const ended = await rest.getProcessInstance({ processInstanceKey: key as never }, atOnce);
    expect(ended.state).toBe('TERMINATED');
    expect(ended.endDate).not.toBeNull();
  });

  it('tells how an instance went: its elements, flows, variables, jobs and messages', async () => {
    const key = orders[1] as never;
    const [job] = (await grpc.activate('packing', 100, LONG_MS, WAIT_MS)).filter(
      ({ instance }) => instance === orders[1],
    );
    if (!job) throw new Error('There is no job');
    await grpc.complete(job.jobKey, '{"packed":true}');
    await grpc.publish('paid', 'o-1', '', LONG_MS);
    await expect
      .poll(async () => (await rest.getProcessInstance({ processInstanceKey: key }, atOnce)).state)
      .toBe('COMPLETED');
    const filter = { processInstanceKey: key };
    const elements = await rest.searchElementInstances({ filter }, atOnce);
    expect(elements.items.map(({ elementId, type, state }) => [elementId, type, state])).toEqual([
      ['start', 'START_EVENT', 'COMPLETED'],
      ['pack', 'SERVICE_TASK', 'COMPLETED'],
      ['paid', 'INTERMEDIATE_CATCH_EVENT', 'COMPLETED'],
      ['end', 'END_EVENT', 'COMPLETED'],
    ]);
    const flows = await rest.getProcessInstanceSequenceFlows({ processInstanceKey: key }, atOnce);
    expect(flows.items.map(({ sequenceFlowId }) => sequenceFlowId).sort()).toEqual(['f1', 'f2', 'f3']);
    const variables = await rest.searchVariables({ filter, sort: [{ field: 'name', order: 'DESC' }] }, atOnce);
    expect(variables.items.map(({ name, value }) => [name, value])).toEqual([
      ['sum', '1.10'],
      ['packed', 'true'],
      ['orderId', '"o-1"'],
    ]);
    const variableKey = variables.items[0]?.variableKey as never;
    expect(await rest.getVariable({ variableKey }, atOnce)).toMatchObject({ name: 'sum', value: '1.10' });
    const jobs = await rest.searchJobs({ filter }, atOnce);
    expect(jobs.items).toMatchObject([
      { jobKey: job.key, state: 'COMPLETED', elementId: 'pack', customHeaders: { box: 'small' } },
    ]);
    const messages = await rest.searchCorrelatedMessageSubscriptions({ filter }, atOnce);
    expect(messages.items).toMatchObject([{ messageName: 'paid', correlationKey: 'o-1', elementId: 'paid' }]);
    const subscriptions = await rest.searchMessageSubscriptions({ filter }, atOnce);
    expect(subscriptions.items).toMatchObject([{ messageName: 'paid', messageSubscriptionState: 'CORRELATED' }]);
    expect(await rest.getProcessInstanceCallHierarchy({ processInstanceKey: key }, atOnce)).toMatchObject([filter]);
  });

  it('has an incident, open and resolved', async () => {
    const instance = await grpc.create('order', '{"orderId":null}');
    const filter = { processInstanceKey: instance as never };
    const [job] = await grpc.activate('packing', 1, LONG_MS, WAIT_MS);
    if (!job) throw new Error('There is no job');
    await grpc.fail(job.jobKey, 0);
    await expect.poll(async () => (await rest.searchIncidents({ filter }, atOnce)).items.length).toBe(1);
    const [incident] = (await rest.searchIncidents({ filter }, atOnce)).items;
    expect(incident).toMatchObject({
      errorType: 'JOB_NO_RETRIES',
      state: 'ACTIVE',
      jobKey: job.key,
      elementId: 'pack',
    });
    expect((await rest.searchProcessInstances({ filter: { hasIncident: true } }, atOnce)).items).toMatchObject([
      filter,
    ]);
    const failed = await rest.searchJobs({ filter: { state: 'FAILED' } }, atOnce);
    expect(failed.items).toMatchObject([{ jobKey: job.key, errorMessage: 'it does not work' }]);
    await rest.updateJob({ jobKey: job.key as never, changeset: { retries: 1 } });
    await rest.resolveIncident({ incidentKey: incident?.incidentKey as never });
    await expect
      .poll(async () => (await rest.getIncident({ incidentKey: incident?.incidentKey as never }, atOnce)).state)
      .toBe('RESOLVED');
    expect((await rest.searchProcessInstances({ filter: { hasIncident: true } }, atOnce)).items).toEqual([]);
  });

  it('pages forwards and backwards, in any order', async () => {
    const keys: unknown[] = [];
    const search = (page: object) =>
      rest.searchProcessInstances(
        {
          filter: { processDefinitionId: 'order' },
          sort: [{ field: 'startDate', order: 'DESC' }],
          page: page as never,
        },
        atOnce,
      );
    const all = await search({});
    expect(all.page.totalItems).toBe(all.items.length);
    let found = await search({ limit: 3 });
    const first = found.items.map(({ processInstanceKey }) => processInstanceKey);
    while (found.items.length > 0) {
      keys.push(...found.items.map(({ processInstanceKey }) => processInstanceKey));
      found = await search({ limit: 3, after: found.page.endCursor });
    }
    expect(keys).toEqual(all.items.map(({ processInstanceKey }) => processInstanceKey));
    const second = await search({ limit: 3, from: 3 });
    const back = await search({ limit: 3, before: second.page.startCursor });
    expect(back.items.map(({ processInstanceKey }) => processInstanceKey)).toEqual(first);
  });

  it('has what is deployed, with its file', async () => {
    const found = await rest.searchProcessDefinitions({ filter: { isLatestVersion: true } }, atOnce);
    const processDefinitionKey = found.items[0]?.processDefinitionKey as never;
    expect(found.items).toMatchObject([{ processDefinitionId: 'order', version: 1, resourceName: 'order.bpmn' }]);
    expect(await rest.getProcessDefinitionXml({ processDefinitionKey }, atOnce)).toBe(bpmn);
    const decisions = await rest.searchDecisionDefinitions({}, atOnce);
    expect(decisions.items).toMatchObject([{ decisionDefinitionId: 'dish', decisionRequirementsId: 'rules' }]);
    const decisionDefinitionKey = decisions.items[0]?.decisionDefinitionKey as never;
    expect(await rest.getDecisionDefinitionXml({ decisionDefinitionKey }, atOnce)).toBe(dmn);
    expect((await rest.searchDecisionRequirements({}, atOnce)).items).toMatchObject([
      { decisionRequirementsId: 'rules' },
    ]);
  });

  it('has what was decided, and by which rule', async () => {
    await rest.evaluateDecision({ decisionDefinitionId: 'dish' as never, variables: { season: 'winter' } });
    const { items } = await rest.searchDecisionInstances({ filter: { decisionDefinitionId: 'dish' as never } }, atOnce);
    expect(items).toMatchObject([{ state: 'EVALUATED', result: '"soup"', decisionDefinitionType: 'DECISION_TABLE' }]);
    const decisionEvaluationInstanceKey = items[0]?.decisionEvaluationInstanceKey as never;
    expect(await rest.getDecisionInstance({ decisionEvaluationInstanceKey }, atOnce)).toMatchObject({
      evaluatedInputs: [{ inputId: 'in', inputValue: '"winter"' }],
      matchedRules: [{ ruleId: 'r1', ruleIndex: 1, evaluatedOutputs: [{ outputValue: '"soup"' }] }],
    });
  });

  it('finds instances by several variables at once, in any of their scopes', async () => {
    const find = async (variables: object[]) => {
      const { content } = await post('process-instances/search', { filter: { variables } });
      return (content as { items: { processInstanceKey: string }[] }).items.map((each) => each.processInstanceKey);
    };
    expect(
      await find([
        { name: 'orderId', value: '"o-3"' },
        { name: 'sum', value: '1.10' },
      ]),
    ).toEqual([orders[3]]);
    expect(await find([{ name: 'orderId', value: { $like: '*-3*' } }])).toEqual([orders[3]]);
    expect(
      await find([
        { name: 'orderId', value: '"o-3"' },
        { name: 'sum', value: '1.1' },
      ]),
    ).toEqual([]);
  });

  it.each([
    [{ $or: [{ processInstanceKey: 'none' }, { elementId: 'pack' }] }, INSTANCES + 1],
    [{ elementId: 'pack', elementInstanceState: 'TERMINATED' }, 1],
    [{ state: { $neq: 'ACTIVE' } }, 2],
    [{ state: { $like: 'comp*' } }, 1],
    [{ endDate: { $exists: true }, processDefinitionVersion: { $gte: 1, $lt: 2 } }, 2],
    [{ startDate: { $gt: '2999-01-01T00:00:00Z' } }, 0],
    [{ processDefinitionName: { $like: 'An*' }, tenantId: '<default>' }, INSTANCES + 1],
    [{ processDefinitionName: { $like: 'An[' } }, 0],
    [{ tenantId: 'other' }, 0],
    [{ errorMessage: 'it does not work' }, 1],
    [{ tags: [], $or: [], processInstanceKey: { $in: [], $notIn: [] } }, INSTANCES + 1],
    [{ parentProcessInstanceKey: { $exists: false } }, INSTANCES + 1],
  ])('filters by %j', async (filter, count) => {
    const { status, content } = await post('process-instances/search', { filter });
    expect([status, (content as { items: unknown[] }).items.length]).toEqual([200, count]);
  });

  it.each([
    ['process-instances/search', { filter: { state: 'FOO' } }],
    ['process-instances/search', { filter: { state: { $has: 'ACTIVE' } } }],
    ['process-instances/search', { filter: { color: 'red' } }],
    ['process-instances/search', { filter: { startDate: 'yesterday' } }],
    ['process-instances/search', { page: { limit: -1 } }],
    ['process-instances/search', { page: { after: '!' } }],
    ['process-instances/search', { page: { after: 'WzFd', before: 'WzFd' } }],
    ['process-instances/search', { sort: [{ field: 'color' }] }],
    ['variables/search', { sort: [{ field: 'name', order: 'UP' }] }],
  ])('rejects what is no search: %s with %j', async (path, body) => {
    const { status, content } = await post(path, body);
    expect([status, content]).toEqual([400, expect.objectContaining({ title: 'INVALID_ARGUMENT' })]);
  });

  it('says where there is nothing with a key', async () => {
    const answer = await fetch(`http://127.0.0.1:${running.httpPort}/v2/process-instances/42`);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ detail: "Process Instance with key '42' not found" });
  });

  it('is there after a restart', async () => {
    const before = await post('process-instances/search', {});
    grpc.close();
    await running.stop();
    await start();
    expect(await post('process-instances/search', {})).toEqual(before);
  });
});
