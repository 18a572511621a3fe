import { deflateSync, gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { call, frame } from './raw-call.ts';
import { MAX_BYTES, serving, transport } from './serving.ts';

const GZIP = 2;
const DEFLATE = 1;
const isStrict = transport === 'http2';
const long = 'abc '.repeat(10_000);

test.each([GZIP, DEFLATE])('requests of a client that compresses (%i) are read', async (algorithm) => {
  const { nice } = await serving();
  const client = nice({ 'grpc.default_compression_algorithm': algorithm });
  expect(await client.unary(long)).toBe(long);
  expect(await client.unary('')).toBe('');
  async function* requests() {
    for (let i = 0; i < 50; i++) yield i % 3 === 0 ? long : String(i);
  }
  expect(await client.join(requests())).toBe(Array.from({ length: 50 }, (_, i) => (i % 3 === 0 ? long : i)).join());
});

test('each message says whether it is compressed, and their order is kept', async () => {
  const { raw } = await serving();
  const body = Buffer.concat([frame(gzipSync('a'.repeat(9_000)), 1), frame('b'), frame(gzipSync('c'), 1), frame('d')]);
  const answer = await call(raw(), 'Join', body, { 'grpc-encoding': 'gzip' });
  expect(answer.body).toEqual(frame(`${'a'.repeat(9_000)},b,c,d`));
});

test('deflate is read', async () => {
  const { raw } = await serving();
  const answer = await call(raw(), 'Unary', frame(deflateSync('hello'), 1), { 'grpc-encoding': 'deflate' });
  expect(answer.body).toEqual(frame('hello'));
});

test('a message that becomes too large is RESOURCE_EXHAUSTED', async () => {
  const { raw } = await serving();
  const session = raw();
  const headers = { 'grpc-encoding': 'gzip' };
  const largest = 'x'.repeat(MAX_BYTES);
  expect((await call(session, 'Unary', frame(gzipSync(largest), 1), headers)).body.length).toBe(MAX_BYTES + 5);
  const { status, text } = await call(session, 'Unary', frame(gzipSync(`${largest}x`), 1), headers);
  expect([status, text]).toEqual(['8', `Received message that decompresses to a size larger than ${MAX_BYTES}`]);
});

test('bytes that are not compressed as they say are INTERNAL', async () => {
  const { raw } = await serving();
  const session = raw();
  const { status, text } = await call(session, 'Unary', frame('hello', 1), { 'grpc-encoding': 'gzip' });
  expect([status, text]).toEqual(['13', 'Failed to decompress message']);
  expect((await call(session, 'Unary', frame('hello'))).status).toBe('0');
});

test('an unknown encoding is UNIMPLEMENTED by name, and what there is is in the headers', async () => {
  const { raw } = await serving();
  const session = raw();
  const { status, text } = await call(session, 'Unary', frame('hello', 1), { 'grpc-encoding': 'br' });
  expect([status, text]).toEqual(['12', 'Received message compressed with unsupported encoding "br"']);
  const { headers } = await call(session, 'Unary', frame('hello'));
  expect(headers['grpc-accept-encoding']).toBe('identity,deflate,gzip');
});

test.runIf(isStrict)('a compressed message without an encoding is INTERNAL', async () => {
  const { raw } = await serving();
  const { status } = await call(raw(), 'Unary', frame(gzipSync('hello'), 1));
  expect(status).toBe('13');
});

test.runIf(isStrict)(
  'who compresses with gzip and reads it gets large answers so, small ones as they are',
  async () => {
    const { raw, nice } = await serving();
    const session = raw();
    const headers = { 'grpc-encoding': 'gzip', 'grpc-accept-encoding': 'identity, gzip' };
    const large = await call(session, 'Unary', frame(gzipSync(long), 1), headers);
    expect(large.headers['grpc-encoding']).toBe('gzip');
    expect(large.body[0]).toBe(1);
    expect(gunzipSync(large.body.subarray(5)).toString()).toBe(long);
    expect((await call(session, 'Unary', frame('small'), headers)).body).toEqual(frame('small'));
    const { body } = await call(session, 'Unary', frame(gzipSync(long), 1), { 'grpc-encoding': 'gzip' });
    expect(body).toEqual(frame(long));
    const client = nice({ 'grpc.default_compression_algorithm': GZIP });
    const messages: string[] = [];
    for await (const message of client.repeat(long)) messages.push(message);
    expect(messages).toEqual([long, long, long]);
  },
);
