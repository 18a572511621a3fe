import type { Mounted } from '@millrace/telemetry/testing';
import { NOT_SAMPLED, OtlpReceiver, TracedClient, tracedFlow } from '@millrace/telemetry/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EngineProcess } from './support/engine-process.ts';

const standalone: Mounted = { gateway: 'millrace', instance: 'millrace', job: 'millrace', isApart: false };

describe.each(['node', 'deno'] as const)('a traced engine on %s', (runtime) => {
  let receiver: OtlpReceiver;
  let engine: EngineProcess;
  let address: string;

  beforeAll(async () => {
    receiver = await OtlpReceiver.start();
    engine = new EngineProcess({ runtime, args: ['--in-memory', '--trace-endpoint', receiver.endpoint] });
    ({ address } = await engine.ready());
  });
  afterAll(async () => {
    await engine.stop();
    await receiver.close();
  });

  it('gives an instance one tree of spans, with its worker in it', async () => {
    const { tree, expected, spans, instance, customHeaders } = await tracedFlow(
      address,
      receiver,
      standalone,
      'goes on',
    );
    expect(tree).toEqual(expected);
    expect(customHeaders).toEqual({ currency: 'EUR', traceparent: expect.stringMatching(/^00-[0-9a-f-]{49}-01$/) });
    const attributesOf = (name: string) => spans.find((span) => span.name === name)?.attributes;
    expect(attributesOf('process CompleteElement')).toEqual({
      'messaging.system': 'millrace',
      'messaging.operation.name': 'process',
      'messaging.operation.type': 'process',
      'messaging.destination.name': 'instance',
      'messaging.destination.partition.id': '1',
      'millrace.partition': 1,
      'millrace.command': 'CompleteElement',
      'millrace.process_instance_key': instance,
      'millrace.element_id': 'pay',
    });
    expect(attributesOf('hand on pay')).toMatchObject({
      'millrace.process_instance_key': instance,
      'millrace.element_id': 'pay',
      'messaging.destination.name': 'pay',
    });
    expect(attributesOf('gateway_protocol.Gateway/CreateProcessInstance')).toEqual({
      'rpc.system': 'grpc',
      'rpc.service': 'gateway_protocol.Gateway',
      'rpc.method': 'CreateProcessInstance',
      'rpc.grpc.status_code': 0,
      'millrace.process_instance_key': instance,
    });
    expect(spans.filter(({ start, end }) => end < start || start === 0n)).toEqual([]);
  });

  it('keeps it one tree with a worker that knows nothing of it, and links the call that completes', async () => {
    const { tree, expected, spans } = await tracedFlow(address, receiver, standalone, 'knows nothing of it');
    expect(tree).toEqual(expected);
    const [link] = spans.find(({ name }) => name === 'process CompleteJob')?.links ?? [];
    const isCall = ({ traceId, spanId }: { traceId: string; spanId: string }) =>
      traceId === link?.traceId && spanId === link.spanId;
    const called = (await receiver.until((all) => all.some(isCall))).find(isCall);
    expect(called?.name).toBe('gateway_protocol.Gateway/CompleteJob');
  });

  it('keeps nothing of a call whose client does not sample it', async () => {
    const client = new TracedClient(address, receiver);
    await client.deploy();
    const instance = await client.create(NOT_SAMPLED);
    expect(await client.work('does not sample')).toEqual({ currency: 'EUR' });
    const before = receiver.spans.length;
    await client.create();
    await client.work('goes on');
    await client.close();
    // What comes after it is here, so what comes of it would be.
    const spans = await receiver.until((all) => all.slice(before).some(({ name }) => name === 'hand on pay'));
    expect(spans.filter(({ attributes }) => Object.values(attributes).includes(instance))).toEqual([]);
    expect(spans.filter(({ traceId }) => NOT_SAMPLED.includes(traceId))).toEqual([]);
  });
});

it('tells a worker nothing of traces where there are none', async () => {
  const receiver = await OtlpReceiver.start();
  const engine = new EngineProcess({ args: ['--in-memory'] });
  const { address } = await engine.ready();
  const client = new TracedClient(address, receiver);
  await client.deploy();
  await client.create(NOT_SAMPLED.replace(/00$/, '01'));
  expect(await client.work('knows nothing of it')).toEqual({ currency: 'EUR' });
  await client.close();
  await engine.stop();
  expect(receiver.spans).toEqual([]);
  await receiver.close();
});
