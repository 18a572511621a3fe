import { once } from 'node:events';
import { connect } from 'node:http2';
import { type ClientError, createClient, Status } from 'nice-grpc';
import { HealthDefinition } from 'nice-grpc-server-health';
import protobuf from 'protobufjs';
import 'protobufjs/ext/descriptor.js';
import { expect, test } from 'vitest';
import { reflectionDefinitions } from '../src/grpc/reflection.ts';
import { all, running } from './running.ts';

test.each(['gateway_protocol.Gateway', ''])('the health of %j is SERVING', async (service) => {
  const { channel } = await running();
  const health = createClient(HealthDefinition, channel);
  expect(await health.check({ service })).toEqual({ status: 1 });
  await expect(health.check({ service: 'other' })).rejects.toMatchObject({ code: Status.NOT_FOUND });
});

test('who watches the health hears NOT_SERVING, then UNAVAILABLE, when the gateway stops', async () => {
  const { channel, gateway } = await running({ shutdownMs: 5_000 });
  const heard: unknown[] = [];
  const watching = (async () => {
    for await (const { status } of createClient(HealthDefinition, channel).watch({ service: '' })) heard.push(status);
  })().catch((error: ClientError) => heard.push(error.code));
  await expect.poll(() => heard).toEqual([1]);
  await gateway.shutdown();
  await watching;
  expect(heard).toEqual([1, 2, Status.UNAVAILABLE]);
});

test.each(reflectionDefinitions)('reflection tells the service and its file: %o', async (definition) => {
  const { channel } = await running();
  const client = createClient(definition, channel);
  async function* requests() {
    yield Uint8Array.from([0x3a, 0]); // list_services = 7
    const symbol = Buffer.from('gateway_protocol.Gateway');
    yield Uint8Array.from([0x22, symbol.length, ...symbol]); // file_containing_symbol = 4
  }
  const [list, file] = await all(client.serverReflectionInfo(requests()));
  expect(Buffer.from(list ?? []).toString('latin1')).toContain('gateway_protocol.Gateway');
  const bytes = fileIn(protobuf.Reader.create(file ?? new Uint8Array()));
  const root = protobuf.Root.fromDescriptor(new protobuf.Writer().uint32(0x0a).bytes(bytes).finish());
  const request = root.resolveAll().lookupType('gateway_protocol.CreateProcessInstanceRequest');
  expect(request.fields.processDefinitionKey).toMatchObject({ id: 1, type: 'int64' });
  expect(request.fields.operationReference?.options).toMatchObject({ proto3_optional: true });
  expect(root.lookupService('gateway_protocol.Gateway').methodsArray).toHaveLength(22);
});

/** The first file in a ServerReflectionResponse: field 1 of its field 4. */
function fileIn(reader: protobuf.Reader): Uint8Array {
  for (;;) {
    const tag = reader.uint32();
    if (tag >>> 3 === 4) break;
    reader.skipType(tag & 7);
  }
  reader.uint32();
  reader.uint32();
  return reader.bytes();
}

test('pings with no call in flight are answered, often and without an end', async () => {
  const { port } = await running();
  const session = connect(`http://127.0.0.1:${port}`);
  const ping = () =>
    new Promise<void>((resolve, reject) => session.ping((error) => (error ? reject(error) : resolve())));
  await once(session, 'connect');
  for (let i = 0; i < 20; i++) await ping();
  expect(session.closed).toBe(false);
  session.destroy();
});
