import { keyToInt64 } from '@millrace/protocol';
import { expect, test } from 'vitest';
import { FakeBus } from './fake-bus.ts';
import { all, running } from './running.ts';

const definitionKey = keyToInt64({ partition: 1, area: 'deployment', counter: 5 });

test('a client deploys, creates, activates and completes', async () => {
  const { bus, client } = await running({}, new FakeBus(5));
  const deployed = await client.DeployResource({ resources: [{ name: 'p.bpmn', content: Buffer.from('<xml/>') }] });
  expect(deployed.deployments[0]?.process).toMatchObject({ bpmnProcessId: 'p', version: 3, resourceName: 'p.bpmn' });
  expect(deployed.deployments[0]?.process?.processDefinitionKey).toMatchObject(definitionKey);
  expect(deployed.tenantId).toBe('<default>');

  for (let i = 0; i < 3; i++) await client.CreateProcessInstance({ bpmnProcessId: 'p', version: -1 });
  const created = await client.CreateProcessInstance({ bpmnProcessId: 'p', version: -1, variables: '{"a": 1.10}' });
  expect(created).toMatchObject({ bpmnProcessId: 'p', version: 3, tenantId: '<default>' });
  expect(created.processInstanceKey).toMatchObject(keyToInt64({ partition: 4, area: 'instance', counter: 7 }));
  expect(bus.received.at(-1)).toMatchObject({
    partition: 4,
    body: { processId: 'p', version: -1, definition: 0, variables: [{ name: 'a', value: '1.10' }] },
  });

  bus.add('work', 5);
  const timeout = { low: 60_000, high: 0, unsigned: false };
  const messages = await all(client.ActivateJobs({ type: 'work', worker: 'w', timeout, maxJobsToActivate: 10 }));
  const job = messages[0]?.jobs[0];
  expect(job).toMatchObject({
    type: 'work',
    worker: 'w',
    retries: 3,
    bpmnProcessId: 'p',
    processDefinitionVersion: 3,
    elementId: 'task',
    customHeaders: '{"h":"1"}',
    tags: ['vip'],
    variables: '{"a":1}',
    tenantId: '<default>',
  });
  expect(job?.key).toMatchObject(keyToInt64({ partition: 5, area: 'job', counter: 1 }));
  expect(job?.deadline.low).toBe((1_700_000_060_000 % 2 ** 32) | 0);
  expect(bus.answers).toEqual([{ yielded: [] }]);

  await client.CompleteJob({ jobKey: job?.key, variables: '{"b":2}' });
  expect(bus.received.at(-1)).toEqual({
    command: 'CompleteJob',
    partition: 5,
    body: { job: 1, variables: [{ name: 'b', value: '2' }] },
  });
});

test('topology tells brokers, partitions and a version that clients can read', async () => {
  const { client } = await running({}, new FakeBus(2));
  expect(await client.Topology({})).toMatchObject({
    clusterSize: 1,
    partitionsCount: 2,
    replicationFactor: 1,
    gatewayVersion: '8.9.0',
    brokers: [{ nodeId: 0, host: '127.0.0.1', port: 26501, partitions: [{ partitionId: 1 }, { partitionId: 2 }] }],
  });
});
