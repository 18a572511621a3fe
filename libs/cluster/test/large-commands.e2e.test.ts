import { chain } from '@millrace/testkit/chain';
import { natsServerBinary } from '@millrace/testkit/nats-binary/nats-server-binary';
import { statusOf, TestClient } from '@millrace/testkit/test-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ClusterUnderTest } from './faults/cluster-under-test.ts';

const MAX_PAYLOAD_BYTES = 256 * 1024;
const RESOURCE_EXHAUSTED = 8;
const INTERNAL = 13;
const binary = await natsServerBinary();
const variables = (bytes: number) => JSON.stringify({ x: 'x'.repeat(bytes) });

/** A task whose output mapping makes four of what it gets. */
const growing = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="t">
<process id="growing" isExecutable="true"><startEvent id="s"/><sequenceFlow id="a" sourceRef="s" targetRef="t"/>
<serviceTask id="t"><extensionElements><zeebe:taskDefinition type="grow"/>
<zeebe:ioMapping><zeebe:output source="=[x, x, x, x]" target="y"/></zeebe:ioMapping></extensionElements></serviceTask>
<sequenceFlow id="b" sourceRef="t" targetRef="e"/><endEvent id="e"/></process></definitions>`;

describe.skipIf(binary === undefined)('a cluster over NATS that takes no large messages', () => {
  let under: ClusterUnderTest;
  let client: TestClient;
  beforeAll(async () => {
    under = await ClusterUnderTest.start({ maxPayloadBytes: MAX_PAYLOAD_BYTES });
    client = new TestClient(under.cluster.address);
    await client.deploy('small.bpmn', chain('small', 'work', 1));
  });
  afterAll(async () => {
    client?.close();
    const alarms = under?.lines.filter((line) => line.includes('ALARM'));
    await under?.cluster.stop();
    expect(alarms).toEqual([]);
  });

  async function rejected(call: Promise<unknown>, code: number, details: RegExp): Promise<void> {
    const status = await call.then(() => undefined, statusOf);
    expect(status).toMatchObject({ code, details: expect.stringMatching(details) });
  }
  /** What comes after goes on. */
  async function roundTrip(): Promise<void> {
    await client.create('small');
    const [job] = await client.activate('work', 1, 60_000, 10_000);
    if (!job) throw new Error('No job has come');
    await client.complete(job.jobKey);
  }

  it('rejects a deployment and an instance that are too large for its messages or its log', async () => {
    const content = (bytes: number) =>
      Buffer.concat([chain('wordy', 'w', 1), Buffer.from(`<!--${'x'.repeat(bytes)}-->`)]);
    await rejected(client.deploy('wordy.bpmn', content(300_000)), RESOURCE_EXHAUSTED, /262144 are the most/);
    await rejected(
      client.deploy('wordy.bpmn', content(200_000)),
      RESOURCE_EXHAUSTED,
      /in at most \d+ bytes, but .* 2\d{5} bytes/,
    );
    expect(await client.deploy('wordy.bpmn', content(100_000))).toMatchObject({ version: 1 });
    await rejected(client.create('small', variables(300_000)), RESOURCE_EXHAUSTED, /262144 are the most/);
    await rejected(
      client.create('small', variables(200_000)),
      RESOURCE_EXHAUSTED,
      /in at most \d+ bytes, but .* 2\d{5} bytes/,
    );
    await roundTrip();
  });

  it('hands on jobs whose variables together are too large for a message', async () => {
    const count = 40;
    await Promise.all(Array.from({ length: count }, () => client.create('small', variables(20_000))));
    const jobs = await client.activate('work', count, 60_000, 10_000);
    expect(jobs.map(({ variables: { length } }) => length)).toEqual(Array(count).fill(variables(20_000).length));
    const [job] = jobs;
    if (!job) throw new Error('No job has come');
    await rejected(client.complete(job.jobKey, variables(200_000)), RESOURCE_EXHAUSTED, /in at most \d+ bytes/);
    await Promise.all(jobs.map(({ jobKey }) => client.complete(jobKey)));
    await roundTrip();
  });

  it('sets an instance aside that grows beyond a record, and the partition goes on', async () => {
    await client.deploy('growing.bpmn', Buffer.from(growing));
    const { processInstanceKey } = await client.call('CreateProcessInstance', {
      bpmnProcessId: 'growing',
      version: -1,
    });
    const [job] = await client.activate('grow', 1, 60_000, 10_000);
    if (!job) throw new Error('No job has come');
    await rejected(client.complete(job.jobKey, variables(60_000)), INTERNAL, /see failure/);
    expect(under.lines.join('\n')).toMatch(/in at most \d+ bytes, but what it leads to takes 3\d{5} bytes/);
    await client.call('CancelProcessInstance', { processInstanceKey });
    await roundTrip();
  });

  it('says that a result is too large to be told', async () => {
    const deadline = { requestTimeout: { low: 10_000, high: 0, unsigned: false } };
    const request = { bpmnProcessId: 'result', version: -1, variables: variables(150_000) };
    await client.deploy('result.bpmn', chain('result', 'add', 1));
    const awaited = rejected(
      client.call('CreateProcessInstanceWithResult', { request, ...deadline }),
      RESOURCE_EXHAUSTED,
      /was done, but its answer has 3\d{5} bytes/,
    );
    const [job] = await client.activate('add', 1, 60_000, 10_000);
    if (!job) throw new Error('No job has come');
    await client.complete(job.jobKey, JSON.stringify({ y: 'y'.repeat(150_000) }));
    await awaited;
    await roundTrip();
  });
});
