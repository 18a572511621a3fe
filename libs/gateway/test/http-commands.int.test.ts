import { type AreaName, keyToText } from '@millrace/protocol';
import { expect, test } from 'vitest';
import { FakeBus } from './fake-bus.ts';
import { form, formType, serving } from './http-client.ts';

const keyOf = (area: AreaName, counter = 5) => keyToText({ partition: 1, area, counter });
const job = keyOf('job');
const variables = [{ name: 'sum', value: '1.10' }];

/** What a request becomes, and what it is answered where the answer has content. */
test.each<[string, string, string, string | undefined, object, object?]>([
  [
    'POST',
    '/v2/process-instances',
    '{"processDefinitionId":"p","variables":{"sum":1.10},"tags":["vip"],"startInstructions":[{"elementId":"a"}],"runtimeInstructions":[{"type":"TERMINATE_PROCESS_INSTANCE","afterElementId":"b"}]}',
    'CreateInstance',
    {
      ...{ processId: 'p', version: -1, definition: 0, variables },
      options: { startElements: ['a'], terminateAfter: ['b'], tags: ['vip'] },
    },
    {
      ...{ processDefinitionId: 'p', processDefinitionVersion: 3, processDefinitionKey: keyOf('deployment') },
      ...{ processInstanceKey: keyOf('instance', 7), tenantId: '<default>', tags: ['vip'] },
      ...{ businessId: null, variables: {} },
    },
  ],
  [
    'POST',
    '/v2/process-instances',
    `{"processDefinitionKey":"${keyOf('deployment', 9)}","processDefinitionId":null,"tenantId":"<default>","tags":[]}`,
    'CreateInstance',
    { processId: '', version: -1, definition: 9, variables: [] },
  ],
  ['POST', `/v2/process-instances/${keyOf('instance')}/cancellation`, '{}', 'CancelInstance', { instance: 5 }],
  [
    'PUT',
    `/v2/element-instances/${keyOf('instance')}/variables`,
    '{"variables":{"sum":1.10},"local":true}',
    'SetVariables',
    { element: 5, variables, local: true },
  ],
  [
    'PATCH',
    `/v2/jobs/${job}`,
    '{"changeset":{"retries":7,"timeout":null}}',
    'UpdateJobRetries',
    { job: 5, retries: 7 },
  ],
  [
    'PATCH',
    `/v2/jobs/${job}`,
    '{"changeset":{"retries":7,"timeout":9},"operationReference":1}',
    'UpdateJob',
    { job: 5, retries: 7, timeoutMs: 9 },
  ],
  ['PATCH', `/v2/jobs/${job}`, '{"changeset":{"timeout":9}}', 'UpdateJobTimeout', { job: 5, timeoutMs: 9 }],
  ['POST', `/v2/jobs/${job}/completion`, '{"variables":{"sum":1.10}}', 'CompleteJob', { job: 5, variables }],
  [
    'POST',
    `/v2/jobs/${job}/failure`,
    '{"retries":2,"errorMessage":"m","retryBackOff":3,"variables":{"sum":1.10}}',
    'FailJob',
    { job: 5, retries: 2, errorMessage: 'm', backOffMs: 3, variables },
  ],
  ['POST', `/v2/jobs/${job}/failure`, '{}', 'FailJob', { job: 5, retries: 0, backOffMs: 0, variables: [] }],
  [
    'POST',
    `/v2/jobs/${job}/error`,
    '{"errorCode":"c","errorMessage":"m","variables":{"sum":1.10}}',
    'ThrowJobError',
    { job: 5, errorCode: 'c', errorMessage: 'm', variables },
  ],
  [
    'POST',
    '/v2/messages/publication',
    '{"name":"m","correlationKey":"k","timeToLive":4,"messageId":"1","variables":{"sum":1.10}}',
    'PublishMessage',
    { name: 'm', correlationKey: 'k', timeToLiveMs: 4, messageId: '1', variables },
    { messageKey: keyOf('message', 9), tenantId: '<default>' },
  ],
  [
    'POST',
    '/v2/signals/broadcast',
    '{"signalName":"s","variables":{"sum":1.10}}',
    'BroadcastSignal',
    { name: 's', variables },
    { signalKey: keyOf('message', 11), tenantId: '<default>' },
  ],
  [
    'POST',
    '/v2/conditionals/evaluation',
    '{"variables":{"sum":1.10}}',
    'EvaluateConditional',
    { definition: 0, variables },
    {
      ...{ conditionalEvaluationKey: keyOf('instance', 6), tenantId: '<default>' },
      processInstances: [{ processDefinitionKey: keyOf('deployment'), processInstanceKey: keyOf('instance', 7) }],
    },
  ],
  [
    'POST',
    `/v2/user-tasks/${keyOf('instance')}/assignment`,
    '{"assignee":"anna","allowOverride":null}',
    'AssignUserTask',
    { userTask: 5, assignee: 'anna', allowOverride: true, action: 'assign' },
  ],
  [
    'POST',
    `/v2/user-tasks/${keyOf('instance')}/assignment`,
    '{"assignee":"anna","allowOverride":false,"action":"take"}',
    'AssignUserTask',
    { userTask: 5, assignee: 'anna', allowOverride: false, action: 'take' },
  ],
  [
    'DELETE',
    `/v2/user-tasks/${keyOf('instance')}/assignee`,
    undefined as never,
    'AssignUserTask',
    { userTask: 5, assignee: '', allowOverride: true, action: 'unassign' },
  ],
  [
    'PATCH',
    `/v2/user-tasks/${keyOf('instance')}`,
    '{"changeset":{"candidateGroups":[],"candidateUsers":null,"dueDate":"","priority":7}}',
    'UpdateUserTask',
    {
      ...{ userTask: 5, changed: ['candidateGroups', 'dueDate', 'priority'], priority: 7, action: 'update' },
      ...{ candidateGroups: [], candidateUsers: [], dueDate: '', followUpDate: '' },
    },
  ],
  [
    'POST',
    `/v2/user-tasks/${keyOf('instance')}/completion`,
    '{"variables":{"sum":1.10}}',
    'CompleteUserTask',
    { userTask: 5, variables, action: 'complete' },
  ],
  ['POST', `/v2/incidents/${keyOf('incident')}/resolution`, undefined as never, 'ResolveIncident', { incident: 5 }],
  [
    'POST',
    `/v2/resources/${keyOf('deployment')}/deletion`,
    '{"deleteHistory":false}',
    'DeleteResource',
    { definition: 5 },
    { resourceKey: keyOf('deployment'), batchOperation: null },
  ],
])('%s %s %s is %s', async (method, path, body, command, expected, content) => {
  const { bus, send } = await serving();
  const answer = await send(method, path, body);
  expect(bus.received).toMatchObject([{ command, partition: 1, body: expected }]);
  if (content) expect(answer).toMatchObject({ status: 200, content });
  else if (command !== 'CreateInstance') expect(answer).toMatchObject({ status: 204, text: '' });
});

test('a form of files is a deployment', async () => {
  const { bus, send } = await serving();
  const body = form({ 'ä.bpmn': '<xml/>', 'b.dmn': '' }, { tenantId: '<default>' });
  const { status, content } = await send('POST', '/v2/deployments', body, formType);
  expect(bus.received).toMatchObject([
    { body: { resources: [{ name: 'ä.bpmn', content: Buffer.from('<xml/>') }, { name: 'b.dmn' }] } },
  ]);
  const tenantId = '<default>';
  expect({ status, content }).toEqual({
    status: 200,
    content: {
      deploymentKey: keyOf('deployment', 4),
      tenantId,
      deployments: [
        {
          processDefinition: {
            ...{ processDefinitionId: 'p', processDefinitionVersion: 3, processDefinitionKey: keyOf('deployment') },
            ...{ resourceName: 'p.bpmn', tenantId },
          },
          ...{ decisionDefinition: null, decisionRequirements: null, form: null, resource: null },
        },
      ],
    },
  });
});

test.each([
  [form({}, { other: 'x' }), 400, "but the field 'other' came"],
  [form({}, { tenantId: 'other' }), 400, "tenant identifier 'other', but multi-tenancy is disabled"],
  ['--edge\r\n', 400, 'Expected a form as of multipart/form-data, but it cannot be read'],
  ['no form', 400, 'Expected a form as of multipart/form-data, but it cannot be read'],
  [form(Object.fromEntries(Array.from({ length: 1_011 }, (_, n) => [`${n}`, '']))), 400, 'at most 1010 parts'],
])('the form %# is rejected', async (body, status, detail) => {
  const { bus, send } = await serving();
  const answer = await send('POST', '/v2/deployments', body, formType);
  expect(answer).toMatchObject({ status, content: { detail: expect.stringContaining(detail) } });
  expect(bus.received).toEqual([]);
});

test.each([
  ['{}', 'application/json', 'Expected the content type to be multipart/form-data with a boundary'],
  ['x', 'multipart/form-data', 'Expected the content type to be multipart/form-data with a boundary'],
])('a deployment of %s as %s is 415', async (body, type, detail) => {
  const { send } = await serving();
  const answer = await send('POST', '/v2/deployments', body, { 'content-type': type });
  expect(answer).toMatchObject({ status: 415, content: { detail: expect.stringContaining(detail) } });
});

/** A field that is missing, of another kind, unknown, or not built. */
test.each([
  [
    'POST',
    '/v2/jobs/activation',
    '{"worker":"w","timeout":1}',
    400,
    "Expected 'type' to be a string, but there was none",
  ],
  [
    'POST',
    '/v2/jobs/activation',
    '{"type":"t","worker":"w","timeout":1.5}',
    400,
    "Expected 'timeout' to be a whole number of 64 bits, but it was 1.5",
  ],
  [
    'POST',
    '/v2/jobs/activation',
    '{"type":"t","worker":"w","timeout":1,"maxJobsToActivate":3000000000}',
    400,
    'a whole number of 32 bits, but it was 3000000000',
  ],
  [
    'POST',
    '/v2/jobs/activation',
    '{"type":"t","worker":"w","timeout":1,"maxJobsToActivate":0}',
    400,
    "Command 'ACTIVATE' rejected with code 'INVALID_ARGUMENT'",
  ],
  [
    'POST',
    '/v2/jobs/activation',
    '{"type":"t","timeout":1,"maxJobsToActivate":1}',
    400,
    'worker to be present, but it was blank',
  ],
  [
    'POST',
    '/v2/jobs/activation',
    '{"type":"t","worker":"w","timeout":1,"maxJobsToActivate":1,"fetchVariable":[1]}',
    400,
    "Expected 'fetchVariable' to be a list of strings, but it was [1]",
  ],
  [
    'POST',
    '/v2/jobs/activation',
    '{"type":"t","worker":"w","timeout":1,"maxJobsToActivate":1,"tenantIds":["x"]}',
    400,
    'multi-tenancy is disabled',
  ],
  [
    'POST',
    '/v2/process-instances',
    '{"processDefinitionId":"p","awaitCompletion":1}',
    400,
    "Expected 'awaitCompletion' to be true or false, but it was 1",
  ],
  ['POST', '/v2/process-instances', '{"processDefinitionId":"p","processDefinitionKey":"7"}', 400, 'but both came'],
  ['POST', '/v2/process-instances', '{}', 400, 'but none given'],
  [
    'POST',
    '/v2/process-instances',
    '{"processDefinitionKey":"x"}',
    400,
    `Expected 'processDefinitionKey' to be a key, but it was "x"`,
  ],
  [
    'POST',
    '/v2/process-instances',
    '{"processDefinitionKey":"7"}',
    404,
    "process definition with key '7', but none found",
  ],
  ['POST', '/v2/process-instances', '{"processDefinitionId":"p","variables":[1]}', 400, "but was 'ARRAY'"],
  [
    'POST',
    '/v2/process-instances',
    '{"processDefinitionId":"p","startInstructions":[{"element":"a"}]}',
    400,
    "Expected only the fields 'elementId', but there was 'element'",
  ],
  [
    'POST',
    '/v2/process-instances',
    '{"processDefinitionId":"p","startInstructions":[7]}',
    400,
    "Property 'startInstructions' is invalid",
  ],
  [
    'POST',
    '/v2/process-instances',
    '{"processDefinitionId":"p","businessId":"b"}',
    501,
    "Field 'businessId' of an instance's creation",
  ],
  ['POST', '/v2/process-instances', '{"processDefinitionId":"p","tenantId":"x"}', 400, 'multi-tenancy is disabled'],
  ['POST', '/v2/process-instances', '{"a":', 400, 'Invalid JSON value'],
  [
    'POST',
    '/v2/process-instances/7/cancellation',
    '{}',
    404,
    "process instance with key '7', but no such process was found",
  ],
  ['POST', '/v2/process-instances/7/cancellation', '{"x":1}', 400, "but there was 'x'"],
  [
    'PUT',
    '/v2/element-instances/7/variables',
    '{"variables":{}}',
    404,
    "element with key '7', but no such element was found",
  ],
  ['PUT', '/v2/element-instances/7/variables', '{}', 400, "Expected 'variables' to be an object, but there was none"],
  ['PATCH', '/v2/jobs/7', '{"changeset":{"retries":1}}', 404, "job with key '7', but no such job was found"],
  [
    'PATCH',
    '/v2/jobs/7',
    '{"changeset":{}}',
    400,
    "Expected 'changeset' to have 'retries' or 'timeout', but it has neither",
  ],
  ['PATCH', '/v2/jobs/7', '{"changeset":{"retries":1,"timeout":1}}', 404, "Expected to update job with key '7'"],
  [
    'POST',
    '/v2/jobs/7/failure',
    '{"retries":"1"}',
    400,
    `Expected 'retries' to be a whole number of 32 bits, but it was "1"`,
  ],
  ['POST', '/v2/jobs/7/failure', '{}', 404, "job with key '7', but no such job was found"],
  ['POST', '/v2/jobs/7/error', '{}', 400, "Expected 'errorCode' to be a string, but there was none"],
  ['POST', '/v2/jobs/7/error', '{"errorCode":"e"}', 404, "job with key '7', but no such job was found"],
  ['POST', '/v2/messages/publication', '{}', 400, "Expected 'name' to be a string, but there was none"],
  ['POST', '/v2/messages/correlation', '{"name":"m"}', 501, "'POST /v2/messages/correlation' is not built"],
  ['POST', '/v2/signals/broadcast', '{"signalName":1}', 400, "Expected 'signalName' to be a string, but it was 1"],
  ['POST', '/v2/incidents/7/resolution', '{}', 404, "incident with key '7', but no such incident was found"],
  ['POST', '/v2/resources/7/deletion', '{}', 404, 'no resource found with key `7`'],
  ['POST', '/v2/resources/7/deletion', '{"deleteHistory":true}', 501, "Field 'deleteHistory' of a resource's deletion"],
  ['POST', '/v2/decision-definitions/evaluation', '{}', 400, 'but none provided'],
  [
    'POST',
    '/v2/decision-definitions/evaluation',
    '{"decisionDefinitionId":"d","decisionDefinitionKey":"7"}',
    400,
    'but both came',
  ],
  ['POST', '/v2/conditionals/evaluation', '{}', 400, "Expected 'variables' to be an object, but there was none"],
  [
    'POST',
    '/v2/conditionals/evaluation',
    '{"variables":{},"processDefinitionKey":7}',
    404,
    "process definition key '7', but no such process was found",
  ],
  ['POST', '/v2/user-tasks/7/assignment', '{}', 400, "Expected 'assignee' to be a string, but there was none"],
  ['POST', '/v2/user-tasks/7/assignment', '{"assignee":""}', 400, "Expected 'assignee' to be a name, but it was empty"],
  ['PATCH', '/v2/user-tasks/7', '{}', 400, "Expected an 'action', or a 'changeset' with any of"],
  ['PATCH', '/v2/user-tasks/7', '{"changeset":{"assignee":"a"}}', 400, "but there was 'assignee'"],
  [
    'POST',
    '/v2/user-tasks/7/completion',
    '{}',
    404,
    "Command 'COMPLETE' rejected with code 'NOT_FOUND': Expected to complete user task with key '7', but no such user task was found",
  ],
  ['PUT', '/v2/clock', '{"timestamp":1}', 501, "'PUT /v2/clock' is not built"],
  ['POST', '/v2/process-instances/cancellation', '{}', 501, "'POST /v2/process-instances/cancellation' is not built"],
  ['DELETE', '/v2/jobs/7', '{}', 405, "Expected PATCH for '/v2/jobs/7', but it was DELETE"],
])('%s %s %s is %i', async (method, path, body, status, detail) => {
  const { bus, send } = await serving();
  const answer = await send(method, path, body);
  expect(answer).toMatchObject({
    status,
    content: { type: 'about:blank', status, detail: expect.stringContaining(detail) },
  });
  expect(bus.received).toEqual([]);
});

test('what is not built is 501 whatever its content', async () => {
  const { send } = await serving();
  expect(await send('POST', '/v2/documents', form({ a: 'x' }), formType)).toMatchObject({ status: 501 });
});

test('topology, status and license', async () => {
  const { send } = await serving(new FakeBus(2));
  const partitions = [1, 2].map((partitionId) => ({ partitionId, role: 'leader', health: 'healthy' }));
  expect((await send('GET', '/v2/topology')).content).toEqual({
    brokers: [{ nodeId: 0, host: '127.0.0.1', port: 26501, version: '8.9.0', partitions }],
    ...{ clusterId: null, clusterSize: 1, partitionsCount: 2, replicationFactor: 1 },
    ...{ gatewayVersion: '8.9.0', lastCompletedChangeId: '-1' },
  });
  expect(await send('GET', '/v2/status')).toMatchObject({ status: 204 });
  expect(await send('GET', '/v2/license')).toMatchObject({ status: 200, content: { licenseType: 'Apache-2.0' } });
});

test('status is 503 where no partition has a healthy leader', async () => {
  const bus = new FakeBus();
  bus.topology = async () => [];
  const { send } = await serving(bus);
  expect(await send('GET', '/v2/status')).toMatchObject({ status: 503, content: { title: 'UNAVAILABLE' } });
});

test('a result is awaited, and keeps its digits', async () => {
  const bus = new FakeBus();
  const answer = { instance: 7, definition: 5, processId: 'p', version: 3, variables };
  bus.scripts.set('CreateInstanceWithResult', async () => ({ kind: 'done', answer }) as never);
  const { send } = await serving(bus);
  const body = '{"processDefinitionId":"p","awaitCompletion":true,"fetchVariables":["sum"],"requestTimeout":60000}';
  const { status, text } = await send('POST', '/v2/process-instances', body);
  expect(status).toBe(200);
  expect(text).toContain('"variables":{"sum":1.10}');
  expect(bus.received).toMatchObject([{ command: 'CreateInstanceWithResult', body: { fetchVariables: ['sum'] } }]);
});
