import { Metadata } from 'nice-grpc';
import { expect, test } from 'vitest';
import { call, frame } from './raw-call.ts';
import { serving } from './serving.ts';

test('metadata comes in, and goes out as headers and trailers', async () => {
  const { nice, seen } = await serving();
  let header: Metadata | undefined;
  let trailer: Metadata | undefined;
  const metadata = Metadata({ 'x-text': ['a', 'b c'], 'x-bytes-bin': Buffer.of(0, 1, 255) });
  await nice().unary('metadata', {
    metadata,
    onHeader: (given) => {
      header = given;
    },
    onTrailer: (given) => {
      trailer = given;
    },
  });
  const [context] = seen.contexts;
  expect(context?.metadata.get('x-text')).toBe('a, b c');
  expect(Buffer.from(context?.metadata.get('x-bytes-bin') ?? [])).toEqual(Buffer.of(0, 1, 255));
  expect(context?.metadata.has('user-agent')).toBe(true);
  for (const name of ['grpc-accept-encoding', 'te', 'content-type', ':path']) {
    expect(context?.metadata.has(name), name).toBe(false);
  }
  expect(header?.get('x-text')).toBe('a, b c');
  expect(Buffer.from(header?.get('x-bytes-bin') ?? [])).toEqual(Buffer.of(0, 1, 255));
  expect(trailer?.get('x-trailing-text')).toBe('a, b c');
  expect(Buffer.from(trailer?.get('x-trailing-bytes-bin') ?? [])).toEqual(Buffer.of(0, 1, 255));
});

test('several values of one binary header are kept apart', async () => {
  const { nice, seen } = await serving();
  await nice().unary('hello', { metadata: Metadata({ 'x-bin': [Buffer.of(1), Buffer.of(2, 3)] }) });
  expect(seen.contexts[0]?.metadata.getAll('x-bin').map((bytes) => [...bytes])).toEqual([[1], [2, 3]]);
});

test('trailers come with an error as well', async () => {
  const { nice } = await serving({}, async function* (call, context) {
    context.trailer.set('x-why', 'because');
    return yield* call.next(call.request, context);
  });
  let trailer: Metadata | undefined;
  const onTrailer = (given: Metadata) => {
    trailer = given;
  };
  await expect(nice().unary('fail 3 no', { onTrailer })).rejects.toMatchObject({ code: 3 });
  expect(trailer?.get('x-why')).toBe('because');
});

test('the peer is an address with its port', async () => {
  const { nice, seen } = await serving();
  await nice().unary('hello');
  expect(seen.contexts[0]?.peer).toMatch(/^127\.0\.0\.1:\d+$/);
});

test('middleware sees request and answer, and can add to the context', async () => {
  const heard: unknown[] = [];
  const { nice, seen } = await serving({}, async function* (call, context) {
    heard.push(call.method.path, call.request);
    const added = { ...context, extra: 1 };
    if (!call.responseStream) {
      const response = yield* call.next(call.request, added);
      heard.push(response);
      return response;
    }
    for await (const message of call.next(call.request, added)) {
      heard.push(message);
      yield message;
    }
    return undefined;
  });
  const client = nice();
  expect(await client.unary('hello')).toBe('hello');
  for await (const _ of client.repeat('many 2 1'));
  const x = { text: 'x' };
  const hello = { text: 'hello' };
  expect(heard).toEqual(['/test.Echo/Unary', hello, hello, '/test.Echo/Repeat', { text: 'many 2 1' }, x, x]);
  expect(seen.contexts).toMatchObject([{ extra: 1 }, { extra: 1 }]);
  expect(seen.contexts[0]?.signal.aborted).toBe(false);
});

test('a header with bytes beyond ASCII does not end the connection', async () => {
  const { raw } = await serving();
  const session = raw();
  await call(session, 'Unary', frame('hello'), { 'x-name': 'J\u00fcrgen' });
  expect((await call(session, 'Unary', frame('hello'))).status).toBe('0');
});
