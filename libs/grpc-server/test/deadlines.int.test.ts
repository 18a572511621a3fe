import { connect as connectTcp } from 'node:net';

import { expect, test } from 'vitest';
import { begin, call, frame } from './raw-call.ts';
import { serving, transport } from './serving.ts';

test.each(['wait', 'stuck'])('a deadline ends a call that says %j, and fires its signal', async (word) => {
  const { raw, seen } = await serving();
  const { status, text } = await call(raw(), 'Unary', frame(word), { 'grpc-timeout': '50m' });
  expect([status, text]).toEqual(['4', 'Deadline exceeded']);
  await expect.poll(() => seen.aborted).toEqual([word]);
});

test('a deadline ends a stream after its messages', async () => {
  const { raw, seen } = await serving();
  const { status, body } = await call(raw(), 'Repeat', frame('wait'), { 'grpc-timeout': '100m' });
  expect(body).toEqual(Buffer.concat([frame('wait'), frame('wait')]));
  expect(status).toBe('4');
  await expect.poll(() => seen.left).toEqual(['wait']);
});

test('a deadline ends a call whose request never comes', async () => {
  const { raw } = await serving();
  const stream = begin(raw(), 'Unary', { 'grpc-timeout': '50m' });
  const response = new Promise<Record<string, unknown>>((resolve) => stream.once('response', resolve));
  expect((await response)['grpc-status']).toBe('4');
});

test.each(['1H', '30M', '20S', '99999m', '99999999u'])('a deadline of %s lets a call end', async (timeout) => {
  const { raw, seen } = await serving();
  expect((await call(raw(), 'Unary', frame('hello'), { 'grpc-timeout': timeout })).status).toBe('0');
  expect(seen.contexts[0]?.signal.aborted).toBe(false);
});

test('deadlines of many calls fire each in its time', async () => {
  const { raw, seen } = await serving();
  const session = raw();
  const answers = Array.from({ length: 200 }, (_, i) =>
    call(session, 'Unary', frame(i % 2 ? 'wait' : 'hello'), { 'grpc-timeout': `${20 + ((i * 7) % 300)}m` }),
  );
  const statuses = (await Promise.all(answers)).map(({ status }) => status);
  expect(statuses.filter((_, i) => i % 2 === 1)).toEqual(Array(100).fill('4'));
  await expect.poll(() => seen.aborted.length).toBe(100);
});

test.each(['', '5', 'm', 'x5m'])('a timeout of %j is an error', async (timeout) => {
  const { raw } = await serving();
  const { status } = await call(raw(), 'Unary', frame('hello'), { 'grpc-timeout': timeout });
  expect(status).toBe(transport === 'http2' || !/\d[m]/.test(timeout) ? '13' : '0');
});

test('a cancelled call fires its signal', async () => {
  const { nice, seen } = await serving();
  const abort = new AbortController();
  const waiting = nice().unary('wait', { signal: abort.signal });
  await expect.poll(() => seen.contexts.length).toBe(1);
  abort.abort();
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  await expect.poll(() => seen.aborted).toEqual(['wait']);
});

test('a cancelled stream ends its generator', async () => {
  const { nice, seen } = await serving();
  for await (const _ of nice().repeat('wait')) break;
  await expect.poll(() => seen.left).toEqual(['wait']);
});

test('a stream of a client that is gone is left while it waits for the client to read', async () => {
  const { raw, seen } = await serving();
  const session = raw();
  const stream = begin(session, 'Repeat');
  stream.end(frame('many 1000 100000'));
  stream.pause();
  await expect.poll(() => seen.contexts.length).toBe(1);
  session.destroy();
  await expect.poll(() => seen.left).toHaveLength(1);
  expect(seen.sent).toBeLessThan(1000);
});

test('a client whose connection breaks has cancelled its calls', async () => {
  const { raw, seen } = await serving();
  const session = raw();
  const answers = ['wait', 'wait'].map((word) => call(session, 'Unary', frame(word)));
  await expect.poll(() => seen.contexts.length).toBe(2);
  session.socket.destroy();
  await Promise.all(answers);
  await expect.poll(() => seen.aborted).toHaveLength(2);
});

// On grpc-js that is the same as an end of the requests.
test.runIf(transport === 'http2')('a client that streams requests and is gone ends their reading', async () => {
  const { raw, seen } = await serving();
  const session = raw();
  const stream = begin(session, 'Join');
  stream.write(frame('a'));
  await expect.poll(() => seen.contexts.length).toBe(1);
  session.socket.destroy();
  await expect.poll(() => seen.aborted).toHaveLength(1);
});

test('a signal that is read after the end of a call does not fire', async () => {
  const { nice, seen } = await serving();
  expect(await nice().unary('hello')).toBe('hello');
  expect(seen.contexts[0]?.signal.aborted).toBe(false);
});

test('bytes that are no HTTP/2 end their connection only', async () => {
  const { port, nice } = await serving();
  const client = nice();
  await client.unary('hello');
  const strange = connectTcp(port, '127.0.0.1');
  strange.on('error', () => {});
  const closed = new Promise((resolve) => strange.on('close', resolve));
  strange.resume();
  strange.write('GET / HTTP/1.1\r\nHost: here\r\n\r\n'.repeat(10));
  await closed;
  expect(await client.unary('hello')).toBe('hello');
});
