import { Client, credentials } from '@grpc/grpc-js';
import { keyToInt64 } from '@millrace/protocol';
import { CompleteJobRequest, type CompleteJobRequestInit } from '@millrace/protocol/gateway';
import { type ClientError, createChannel, createClient, Status } from 'nice-grpc';
import { expect, onTestFinished, test } from 'vitest';
import { gatewayService } from '../src/grpc/service.ts';
import { silence } from './fake-bus.ts';
import { all, running } from './running.ts';

const jobKey = keyToInt64({ partition: 1, area: 'job', counter: 1 });
const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => Status.OK,
    (error: ClientError) => error.code ?? error.name,
  );
/** A request of exactly that many bytes. */
function requestOf(bytes: number) {
  const filled = (length: number) => ({ jobKey, variables: `{"a":"${'x'.repeat(length)}"}` });
  const rest = CompleteJobRequest.encode(filled(bytes)).finish().length - bytes;
  return filled(bytes - rest);
}

test('a request of 4 MB passes, one of 4 MB and a byte is RESOURCE_EXHAUSTED', async () => {
  const { bus, client } = await running();
  const limit = 4 * 1024 * 1024;
  expect(CompleteJobRequest.encode(requestOf(limit)).finish().length).toBe(limit);
  expect(await codeOf(client.CompleteJob(requestOf(limit)))).toBe(Status.OK);
  expect(bus.received).toHaveLength(1);
  expect(await codeOf(client.CompleteJob(requestOf(limit + 1)))).toBe(Status.RESOURCE_EXHAUSTED);
  expect(bus.received).toHaveLength(1);
});

test('the limit is an option, and holds for what a compressed request becomes', async () => {
  const { bus, port } = await running({ maxMessageBytes: 1000 });
  const channel = createChannel(`127.0.0.1:${port}`, undefined, { 'grpc.default_compression_algorithm': 2 });
  onTestFinished(() => channel.close());
  const client = createClient(gatewayService, channel);
  expect(await codeOf(client.CompleteJob(requestOf(1000)))).toBe(Status.OK);
  expect(bus.received).toHaveLength(1);
  expect(await codeOf(client.CompleteJob(requestOf(1001)))).toBe(Status.RESOURCE_EXHAUSTED);
});

test('a request of too many items is INVALID_ARGUMENT, and so is a stream of answers to one', async () => {
  const { bus, client } = await running();
  const details = 'Expected a request of at most 50000 fields and items of lists, but it has more';
  const many = Array.from({ length: 60_000 }, () => '');
  const rejected = { code: Status.INVALID_ARGUMENT, details };
  await expect(client.CreateProcessInstance({ bpmnProcessId: 'p', version: -1, tags: many })).rejects.toMatchObject(
    rejected,
  );
  await expect(all(client.ActivateJobs({ type: 't', fetchVariable: many }))).rejects.toMatchObject(rejected);
  expect(bus.received).toEqual([]);
});

test('a deployment of more than 1,000 resources is INVALID_ARGUMENT', async () => {
  const { bus, client } = await running();
  const resources = Array.from({ length: 1_001 }, (_, index) => ({ name: `${index}.bpmn`, content: new Uint8Array() }));
  const details = 'Expected to deploy at most 1000 resources at once, but 1001 came';
  await expect(client.DeployResource({ resources })).rejects.toMatchObject({ code: Status.INVALID_ARGUMENT, details });
  expect(bus.received).toEqual([]);
  await client.DeployResource({ resources: resources.slice(1) });
  expect(bus.received).toHaveLength(1);
});

test('a call that the engine does not answer is DEADLINE_EXCEEDED', async () => {
  const { bus, client } = await running({ requestTimeoutMs: 50 });
  let reason: unknown;
  bus.scripts.set('CompleteJob', (_partition, signal) => {
    signal.addEventListener('abort', () => {
      reason = signal.reason;
    });
    return silence();
  });
  const call = client.CompleteJob({ jobKey });
  await expect(call).rejects.toMatchObject({
    code: Status.DEADLINE_EXCEEDED,
    details: 'Time out between gateway and broker: CompleteJob on partition 1 was not answered within 50 ms',
  });
  expect(reason).toBeInstanceOf(Error);
  bus.topology = silence;
  expect(await codeOf(client.Topology({}))).toBe(Status.DEADLINE_EXCEEDED);
});

/** A CompleteJob that is never answered, made with grpc-js, whose calls can have a deadline. */
async function unanswered(deadlineMs: number) {
  const { bus, port } = await running();
  const ended = new Promise<void>((resolve) => {
    bus.scripts.set('CompleteJob', (_partition, signal) => {
      signal.addEventListener('abort', () => resolve());
      return silence();
    });
  });
  const client = new Client(`127.0.0.1:${port}`, credentials.createInsecure());
  onTestFinished(() => client.close());
  const { path, requestSerialize, responseDeserialize } = gatewayService.CompleteJob;
  const serialize = (request: CompleteJobRequestInit) => Buffer.from(requestSerialize(request));
  const code = new Promise<Status>((resolve) => {
    const call = client.makeUnaryRequest(
      path,
      serialize,
      responseDeserialize,
      { jobKey },
      { deadline: Date.now() + deadlineMs },
      (error) => resolve(error?.code ?? Status.OK),
    );
    void expect
      .poll(() => bus.received.length)
      .toBe(1)
      .then(() => deadlineMs > 1000 && call.cancel());
  });
  return { code, ended };
}

test("the caller's own deadline ends the wait", async () => {
  const { code, ended } = await unanswered(100);
  expect(await code).toBe(Status.DEADLINE_EXCEEDED);
  await ended;
});

test('a cancelled call ends the wait', async () => {
  const { code, ended } = await unanswered(60_000);
  expect(await code).toBe(Status.CANCELLED);
  await ended;
});
