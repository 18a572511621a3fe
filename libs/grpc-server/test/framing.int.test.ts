import { expect, test } from 'vitest';
import { answerOf, begin, call, frame } from './raw-call.ts';
import { MAX_BYTES, serving, transport } from './serving.ts';

/** What the own transport rejects and grpc-js lets pass. */
const isStrict = transport === 'http2';

test('a message split over many frames is put together', async () => {
  const { raw } = await serving();
  const stream = begin(raw(), 'Unary');
  const answer = answerOf(stream);
  for (const byte of frame('hello, world')) {
    stream.write(Buffer.of(byte));
    await new Promise(setImmediate);
  }
  stream.end();
  expect((await answer).body).toEqual(frame('hello, world'));
});

test('a large message in frames of any size is put together', async () => {
  const { raw } = await serving();
  const text = Array.from({ length: 40_000 }, (_, i) => i).join();
  const stream = begin(raw(), 'Unary');
  const answer = answerOf(stream);
  const bytes = frame(text);
  for (let at = 0, size = 1; at < bytes.length; at += size, size = (size * 7 + 3) % 20_011) {
    stream.write(bytes.subarray(at, at + size));
  }
  stream.end();
  expect((await answer).body.equals(bytes)).toBe(true);
});

test('several messages in one frame are several messages', async () => {
  const { raw } = await serving();
  const body = Buffer.concat([frame('a'), frame(''), frame('b'), frame('c')]);
  expect((await call(raw(), 'Join', body)).body).toEqual(frame('a,,b,c'));
  expect((await call(raw(), 'Chat', body)).body).toEqual(
    Buffer.concat(['re: a', 're: ', 're: b', 're: c'].map((text) => frame(text))),
  );
});

test('a second message for a method of one is UNIMPLEMENTED', async () => {
  const { raw, seen } = await serving();
  const { status, text } = await call(raw(), 'Unary', Buffer.concat([frame('a'), frame('b')]));
  expect([status, text]).toEqual(['12', expect.stringContaining('/test.Echo/Unary')]);
  expect(seen.contexts).toEqual([]);
});

test('a half-close without a message is UNIMPLEMENTED', async () => {
  const { raw, seen } = await serving();
  const session = raw();
  for (const method of ['Unary', 'Repeat']) {
    const { status, text } = await call(session, method, Buffer.alloc(0));
    expect([status, text]).toEqual(['12', expect.stringContaining(`/test.Echo/${method}`)]);
  }
  expect(seen.contexts).toEqual([]);
  expect((await call(session, 'Join', Buffer.alloc(0))).body).toEqual(frame(''));
});

test('headers that end the stream are a half-close', async () => {
  const { raw } = await serving();
  const stream = raw().request(
    { ':method': 'POST', ':path': '/test.Echo/Unary', 'content-type': 'application/grpc' },
    { endStream: true },
  );
  expect((await answerOf(stream)).status).toBe('12');
});

test.each([1, 4, 5, 8])(
  'a request that ends after %i bytes of a message is an error, and the connection goes on',
  async (length) => {
    const { raw, seen } = await serving();
    const session = raw();
    const { status } = await call(session, 'Unary', frame('hello').subarray(0, length));
    expect(status).toBe(isStrict ? '13' : '12');
    expect(seen.contexts).toEqual([]);
    expect((await call(session, 'Unary', frame('hello'))).status).toBe('0');
  },
);

test('bytes that are no message are INTERNAL, and the connection goes on', async () => {
  const { raw } = await serving();
  const session = raw();
  const { status, text } = await call(session, 'Unary', frame(Buffer.of(0xff, 0xff)));
  expect([status, text]).toEqual(['13', 'Error deserializing request']);
  expect((await call(session, 'Unary', frame('hello'))).status).toBe('0');
});

test.runIf(isStrict)('a compressed flag that is none is INTERNAL', async () => {
  const { raw, seen } = await serving();
  const { status, text } = await call(raw(), 'Unary', frame('x', 2));
  expect([status, text]).toEqual(['13', 'Expected a compressed flag of 0 or 1, but got 2']);
  expect(seen.contexts).toEqual([]);
});

test('a message of the largest size passes, a byte more is RESOURCE_EXHAUSTED before it has come', async () => {
  const { raw } = await serving();
  const session = raw();
  const largest = frame('x'.repeat(MAX_BYTES));
  expect((await call(session, 'Unary', largest)).body.equals(largest)).toBe(true);
  const prefix = frame('');
  prefix.writeUInt32BE(MAX_BYTES + 1, 1);
  const stream = begin(session, 'Unary');
  const answer = answerOf(stream);
  // The client is not done, and need not be.
  stream.write(prefix);
  await new Promise((resolve) => stream.once('response', resolve));
  stream.end();
  const { status, text } = await answer;
  expect([status, text]).toEqual(['8', `Received message larger than max (${MAX_BYTES + 1} vs ${MAX_BYTES})`]);
});

test('an announced size of 4 GB is RESOURCE_EXHAUSTED', async () => {
  const { raw } = await serving();
  const { status, text } = await call(raw(), 'Unary', Buffer.of(0, 0xff, 0xff, 0xff, 0xff, 1, 2, 3));
  expect([status, text]).toEqual(['8', `Received message larger than max (4294967295 vs ${MAX_BYTES})`]);
});

test('a client that goes on sending after the error does not disturb others', async () => {
  const { raw } = await serving();
  const session = raw();
  const answer = await call(session, 'Unary', frame('x'.repeat(3 * MAX_BYTES)));
  expect(answer.status).toBe('8');
  expect((await call(session, 'Unary', frame('hello'))).status).toBe('0');
});

test('answers larger than any window arrive whole', async () => {
  const { nice } = await serving({ maxReceiveBytes: 8_000_000 });
  const text = 'y'.repeat(3_500_000);
  expect((await nice().unary(text)).length).toBe(text.length);
});
