import { createCamundaClient } from '@camunda8/orchestration-cluster-api';
import { readConfig } from '@millrace/service';
import { TestClient } from '@millrace/testkit/test-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { options } from '../src/options.ts';
import { standalone } from '../src/standalone.ts';

const xml = (processId: string, content: string) => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="urn:test">
  <message id="m" name="paid"><extensionElements><zeebe:subscription correlationKey="=orderId"/></extensionElements></message>
  <process id="${processId}" name="An order" isExecutable="true">
    <startEvent id="start"/>${content}
  </process>
</definitions>`;
const work = xml(
  'order',
  `<serviceTask id="pack" name="Pack"><extensionElements>
     <zeebe:taskDefinition type="packing"/><zeebe:taskHeaders><zeebe:header key="box" value="small"/></zeebe:taskHeaders>
   </extensionElements></serviceTask>
   <sequenceFlow id="f" sourceRef="start" targetRef="pack"/>`,
);
const stuck = xml(
  'stuck',
  `<intermediateCatchEvent id="caught"><messageEventDefinition messageRef="m"/></intermediateCatchEvent>
   <sequenceFlow id="f" sourceRef="start" targetRef="caught"/>`,
);

/** Nothing is to be waited for: what an answer has told, a view shows. */
const atOnce = { consistency: { waitUpToMs: 0 } };
const INSTANCES = 7;

describe.each([
  ['joined', 1],
  ['split', 3],
])('views, with the client that Camunda publishes: %s, %i partitions', (mount, partitions) => {
  let running: Awaited<ReturnType<typeof standalone>>;
  let grpc: TestClient;
  let rest: ReturnType<typeof createCamundaClient>;
  const orders: string[] = [];
  let waiting = '';

  beforeAll(async () => {
    const args = ['--port', '0', '--http-port', '0', '--monitor-port', '0', '--in-memory', '--mount', mount];
    const read = readConfig(options, [...args, '--partitions', `${partitions}`], {});
    if (read.kind !== 'config') throw new Error(JSON.stringify(read));
    running = await standalone(read.config, () => {});
    grpc = new TestClient(`127.0.0.1:${running.port}`);
    const address = `http://127.0.0.1:${running.httpPort}`;
    // Its check of requests takes the cursor out of a page, so only what we answer is checked.
    rest = createCamundaClient({
      config: {
        CAMUNDA_REST_ADDRESS: address,
        CAMUNDA_AUTH_STRATEGY: 'NONE',
        CAMUNDA_SDK_VALIDATION: 'req:none,res:strict',
      },
    });
    await grpc.deploy('order.bpmn', Buffer.from(work));
    await grpc.deploy('stuck.bpmn', Buffer.from(stuck));
    for (let i = 0; i < INSTANCES; i++) orders.push(await grpc.create('order', `{"orderId":"o-${i}","sum":1.10}`));
    waiting = await grpc.create('stuck', '{"orderId":null}');
  });
  afterAll(async () => {
    grpc.close();
    await running.stop();
  });

  it('show an instance by its key, and say where there is none', async () => {
    const [processInstanceKey = ''] = orders;
    const found = await rest.getProcessInstance({ processInstanceKey: processInstanceKey as never }, atOnce);
    expect(found).toMatchObject({
      processInstanceKey,
      processDefinitionId: 'order',
      processDefinitionName: 'An order',
      processDefinitionVersion: 1,
      state: 'ACTIVE',
      hasIncident: false,
      tenantId: '<default>',
    });
    const missing = await fetch(`http://127.0.0.1:${running.httpPort}/v2/process-instances/42`);
    expect(missing.status).toBe(404);
    expect(await missing.json()).toEqual({
      type: 'about:blank',
      title: 'NOT_FOUND',
      status: 404,
      detail: "Process Instance with key '42' not found",
      instance: '/v2/process-instances/42',
    });
  });

  it('find instances by their process, page after page', async () => {
    const keys: unknown[] = [];
    let page: { limit: number; after?: never } = { limit: 3 };
    for (let pages = 0; pages < 4; pages++) {
      const found = await rest.searchProcessInstances({ filter: { processDefinitionId: 'order' }, page }, atOnce);
      keys.push(...found.items.map(({ processInstanceKey }) => processInstanceKey));
      expect(found.page.hasMoreTotalItems).toBe(pages < 2);
      if (!found.page.hasMoreTotalItems) break;
      page = { limit: 3, after: found.page.endCursor as never };
    }
    expect([...keys].sort()).toEqual([...orders].sort());
  });

  it('find the incident that an instance has, and resolve it by its key', async () => {
    const { items } = await rest.searchIncidents({ filter: { processInstanceKey: waiting as never } }, atOnce);
    expect(items).toMatchObject([
      {
        errorType: 'EXTRACT_VALUE_ERROR',
        elementId: 'caught',
        processDefinitionId: 'stuck',
        state: 'ACTIVE',
        processInstanceKey: waiting,
      },
    ]);
    const filter = { hasIncident: true };
    const withIncident = await rest.searchProcessInstances({ filter }, atOnce);
    expect(withIncident.items.map(({ processInstanceKey }) => processInstanceKey)).toEqual([waiting]);
    const elements = await rest.searchElementInstances({ filter: { hasIncident: true } }, atOnce);
    expect(elements.items).toMatchObject([{ elementId: 'caught', incidentKey: items?.[0]?.incidentKey }]);
  });

  it('find elements, variables and jobs of an instance', async () => {
    const [key = ''] = orders;
    const filter = { processInstanceKey: key as never };
    const elements = await rest.searchElementInstances({ filter }, atOnce);
    expect(elements.items).toMatchObject([
      { elementId: 'pack', elementName: 'Pack', type: 'SERVICE_TASK', state: 'ACTIVE', hasIncident: false },
    ]);
    const variables = await rest.searchVariables({ filter }, atOnce);
    expect(variables.items.map(({ name, value, scopeKey }) => [name, value, scopeKey])).toEqual([
      ['orderId', '"o-0"', key],
      ['sum', '1.10', key],
    ]);
    const keys = variables.items.map(({ variableKey }) => BigInt(variableKey));
    expect(new Set(keys).size).toBe(2);
    for (const key of keys) expect(BigInt.asIntN(64, key)).toBe(key);
    const jobs = await rest.searchJobs({ filter }, atOnce);
    expect(jobs.items).toMatchObject([
      {
        type: 'packing',
        state: 'CREATED',
        retries: 3,
        elementId: 'pack',
        elementInstanceKey: elements.items?.[0]?.elementInstanceKey,
        customHeaders: { box: 'small' },
      },
    ]);
  });

  it.each([
    ['process-instances/search', { filter: { tags: '1' } }, 400],
    ['process-instances/search', { filter: { state: { $has: 'ACTIVE' } } }, 400],
    ['process-instances/search', { page: { limit: -1 } }, 400],
    ['process-instances/search', { page: { after: '!' } }, 400],
    ['process-instances/search', { sort: [{ field: 'startDate' }] }, 400],
    ['process-definitions/search', {}, 501],
  ])('reject what they cannot do: %s with %j', async (path, body, status) => {
    const address = `http://127.0.0.1:${running.httpPort}/v2/${path}`;
    const answer = await fetch(address, { method: 'POST', body: JSON.stringify(body) });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  });

  it('filter by operators', async () => {
    const search = async (filter: object) => {
      const answer = await fetch(`http://127.0.0.1:${running.httpPort}/v2/variables/search`, {
        method: 'POST',
        body: JSON.stringify({ filter }),
      });
      return ((await answer.json()) as { items: { value: string }[] }).items.map(({ value }) => value).sort();
    };
    expect(await search({ value: { $like: '"o-?"' }, name: { $in: ['orderId', 'x'] } })).toHaveLength(INSTANCES);
    expect(await search({ name: 'orderId', value: { $notIn: ['"o-0"', 'null'] } })).toHaveLength(INSTANCES - 1);
    expect(await search({ name: { $neq: 'sum' }, value: 'null' })).toEqual(['null']);
    expect(await search({ scopeKey: 'no key' })).toEqual([]);
  });
});
