import { once } from 'node:events';
import { type ClientHttp2Session, constants } from 'node:http2';
import { connect as connectTcp } from 'node:net';
import { Status } from 'nice-grpc';
import { expect, test } from 'vitest';
import { createGrpcServer } from '../src/index.ts';
import { answerOf, begin, call, frame } from './raw-call.ts';
import { serving, transport } from './serving.ts';

test('a slow reader holds its own stream up, and nobody else', async () => {
  const { raw, seen, nice } = await serving();
  const session = raw();
  const slow = begin(session, 'Repeat');
  slow.end(frame('many 500 20000'));
  await expect.poll(() => seen.sent).toBeGreaterThan(0);
  const client = nice();
  for (let i = 0; i < 20; i++) expect(await client.unary('hello')).toBe('hello');
  // What is sent is bounded by the windows and buffers of a stream, not by what there is.
  expect(seen.sent).toBeLessThan(100);
  expect((await answerOf(slow)).body.length).toBe(500 * 20_005);
  expect(seen.sent).toBe(500);
});

// grpc-js leaves it open until the client is gone.
test.runIf(transport === 'http2')('a deadline ends a stream that is not read', async () => {
  const { raw, seen } = await serving();
  const slow = begin(raw(), 'Repeat', { 'grpc-timeout': '200m' });
  slow.end(frame('many 500 20000'));
  slow.pause();
  await expect.poll(() => seen.left).toHaveLength(1);
});

/** Opens and resets calls as fast as it can, until the connection is gone or so many were made. */
async function resetRapidly(session: ClientHttp2Session, count: number): Promise<number> {
  await once(session, 'connect');
  let made = 0;
  while (made < count && !session.closed && !session.destroyed) {
    for (let i = 0; i < 100 && !session.closed && !session.destroyed; i++, made++) {
      const stream = begin(session, 'Unary');
      stream.write(frame('wait'));
      stream.close(constants.NGHTTP2_CANCEL);
    }
    await new Promise(setImmediate);
  }
  return made;
}

test('a client that opens and resets calls without end loses its connection, and others go on', async () => {
  const { raw, nice } = await serving();
  const client = nice();
  await client.unary('hello');
  const made = resetRapidly(raw(), 20_000);
  for (let i = 0; i < 20; i++) expect(await client.unary('hello')).toBe('hello');
  expect(await made).toBeLessThan(20_000);
  expect(await client.unary('hello')).toBe('hello');
});

test('a few hundred cancelled calls at once are no attack', async () => {
  const { raw, seen } = await serving();
  const session = raw();
  const streams = Array.from({ length: 500 }, () => begin(session, 'Unary'));
  for (const stream of streams) stream.end(frame('wait'));
  await expect.poll(() => seen.contexts.length).toBe(500);
  for (const stream of streams) stream.close(constants.NGHTTP2_CANCEL);
  await expect.poll(() => seen.aborted.length).toBe(500);
  expect((await call(session, 'Unary', frame('hello'))).status).toBe('0');
});

test('a flood of pings ends at most its own connection', async () => {
  const { port, nice } = await serving();
  const client = nice();
  await client.unary('hello');
  const flood = connectTcp(port, '127.0.0.1');
  flood.on('error', () => {});
  await once(flood, 'connect');
  const settings = Buffer.of(0, 0, 0, 4, 0, 0, 0, 0, 0);
  const ping = Buffer.of(0, 0, 8, 6, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8);
  flood.write(Buffer.concat([Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'), settings]));
  // Answers are not read.
  for (let i = 0; i < 20 && !flood.destroyed; i++) flood.write(Buffer.concat(Array(1_000).fill(ping)));
  for (let i = 0; i < 20; i++) expect(await client.unary('hello')).toBe('hello');
  flood.destroy();
});

test('a frame that breaks the protocol ends its own connection', async () => {
  const { port, nice } = await serving();
  const client = nice();
  await client.unary('hello');
  // DATA on a stream that was never opened; a HEADERS frame with an unknown index.
  for (const frameBytes of [
    [0, 0, 1, 0, 0, 0, 0, 0, 1, 0],
    [0, 0, 1, 1, 5, 0, 0, 0, 1, 0xff],
  ]) {
    const socket = connectTcp(port, '127.0.0.1');
    socket.on('error', () => {});
    const closed = once(socket, 'close');
    socket.resume();
    const settings = Buffer.of(0, 0, 0, 4, 0, 0, 0, 0, 0);
    socket.write(Buffer.concat([Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'), settings, Buffer.from(frameBytes)]));
    await closed;
    expect(await client.unary('hello')).toBe('hello');
  }
});

test('thousands of streams are open on one connection', async () => {
  const { raw, seen } = await serving();
  const session = raw();
  const answers = Array.from({ length: 2_000 }, () => call(session, 'Repeat', frame('wait at once')));
  await expect.poll(() => seen.contexts.length).toBe(2_000);
  expect((await call(session, 'Unary', frame('hello'))).status).toBe('0');
  session.destroy();
  await Promise.all(answers);
  await expect.poll(() => seen.aborted.length).toBe(2_000);
});

test('a connection that answers no ping is closed, one that does is kept', async () => {
  const { port, raw, seen } = await serving({ keepAlive: { everyMs: 20, timeoutMs: 500 } });
  const session = raw();
  await once(session, 'connect');
  let pings = 0;
  session.on('ping', () => pings++);
  const mute = connectTcp(port, '127.0.0.1');
  mute.resume();
  await once(mute, 'close');
  expect(session.closed).toBe(false);
  expect(pings).toBeGreaterThan(1);
  expect((await call(session, 'Unary', frame('hello'))).status).toBe('0');
  expect(seen.contexts).toHaveLength(1);
});

test('a call in which nothing happens outlives many pings', async () => {
  const { raw } = await serving({ keepAlive: { everyMs: 10, timeoutMs: 20_000 } });
  const session = raw();
  let pings = 0;
  session.on('ping', () => pings++);
  const answer = call(session, 'Unary', frame('slow 200'));
  expect((await answer).status).toBe('0');
  expect(pings).toBeGreaterThan(0);
});

test('a shutdown lets calls end, takes no new ones, and says so', async () => {
  const { raw, server, nice, port } = await serving();
  const session = raw();
  const wentAway = once(session, 'goaway');
  const ending = call(session, 'Unary', frame('slow 300'));
  const idle = raw();
  await once(idle, 'connect');
  const idleClosed = once(idle, 'close');
  const busy = nice();
  expect(await busy.unary('hello')).toBe('hello');
  const stopped = server.shutdown();
  expect((await wentAway)[0]).toBe(constants.NGHTTP2_NO_ERROR);
  expect((await ending).status).toBe('0');
  await idleClosed;
  await stopped;
  await expect(busy.unary('hello')).rejects.toMatchObject({ code: Status.UNAVAILABLE });
  const refused = connectTcp(port, '127.0.0.1');
  expect((await once(refused, 'error'))[0]).toMatchObject({ code: 'ECONNREFUSED' });
});

test('a shutdown by force ends calls CANCELLED and fires their signals', async () => {
  const { nice, server, seen } = await serving();
  const waiting = nice().unary('stuck');
  const ended = expect(waiting).rejects.toMatchObject({ code: Status.CANCELLED });
  await expect.poll(() => seen.contexts.length).toBe(1);
  const stopped = server.shutdown();
  server.forceShutdown();
  await Promise.all([ended, stopped]);
  await expect.poll(() => seen.aborted).toEqual(['stuck']);
});

test('a server that never listened stops', async () => {
  const { server } = await serving();
  await server.shutdown();
  await server.shutdown();
});

test('a taken port is an error', async () => {
  const { port } = await serving();
  const keepAlive = { everyMs: 1_000, timeoutMs: 1_000 };
  const other = createGrpcServer({ transport, maxReceiveBytes: 1, keepAlive });
  await expect(other.listen('127.0.0.1', port)).rejects.toThrow(/EADDRINUSE|No address added/);
});

test('localhost is every address that it stands for', async () => {
  const keepAlive = { everyMs: 1_000, timeoutMs: 1_000 };
  const server = createGrpcServer({ transport, maxReceiveBytes: 1, keepAlive });
  const port = await server.listen('localhost', 0);
  const socket = connectTcp(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.destroy();
  server.forceShutdown();
  await server.shutdown();
});
