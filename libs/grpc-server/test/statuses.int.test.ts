import { type ClientError, Status } from 'nice-grpc';
import { expect, test } from 'vitest';
import { answerOf, begin, call, frame } from './raw-call.ts';
import { serving } from './serving.ts';

const codes = Object.values(Status).filter((code): code is Status => typeof code === 'number' && code > 0);

test.each(codes)('a ServerError of code %i arrives, of one message and of a stream', async (code) => {
  const { nice } = await serving();
  const client = nice();
  const expected = { code, details: 'why not' };
  await expect(client.unary(`fail ${code} why not`)).rejects.toMatchObject(expected);
  const messages: string[] = [];
  const ended = (async () => {
    for await (const message of client.repeat(`fail ${code} why not`)) messages.push(message);
  })();
  await expect(ended).rejects.toMatchObject(expected);
  expect(messages).toHaveLength(2);
});

test.each(['ünïcödé 漢字 🚀', '100 % sure, %41 is not A', ' spaces around ', 'two\nlines\tand\u0000', ''])(
  'a status text arrives as it is: %j',
  async (text) => {
    const { nice, raw } = await serving();
    await expect(nice().unary(`fail 3 ${text}`)).rejects.toMatchObject({ code: 3, details: text });
    expect((await call(raw(), 'Unary', frame(`fail 3 ${text}`))).text).toBe(text);
  },
);

test('an error before the first message is one frame of headers', async () => {
  const { raw } = await serving();
  const { headers, trailers, body } = await call(raw(), 'Unary', frame('fail 5 no'));
  expect(headers).toMatchObject({ ':status': 200, 'grpc-status': '5', 'grpc-message': 'no' });
  expect(headers['content-type']).toMatch(/^application\/grpc/);
  expect([Object.keys(trailers), body.length]).toEqual([[], 0]);
});

test('an answer is headers, a message and trailers', async () => {
  const { raw } = await serving();
  const { headers, trailers, body } = await call(raw(), 'Unary', frame('hello'));
  expect(headers).toMatchObject({ ':status': 200 });
  expect(headers['grpc-status']).toBeUndefined();
  expect(headers['content-type']).toMatch(/^application\/grpc/);
  expect(trailers['grpc-status']).toBe('0');
  expect(body).toEqual(frame('hello'));
});

test('what is no ServerError is UNKNOWN, without its text', async () => {
  const { nice } = await serving();
  const warned = new Promise<Error>((resolve) => process.once('warning', resolve));
  await expect(nice().unary('defect')).rejects.toMatchObject({ code: Status.UNKNOWN, details: /^(?!.*secret)/ });
  expect((await warned).message).toMatch(/\/test.Echo\/Unary.*a secret/s);
});

test('an answer that cannot be written is INTERNAL', async () => {
  const { nice } = await serving();
  const client = nice();
  await expect(client.unary('unserializable')).rejects.toMatchObject({
    code: Status.INTERNAL,
    details: 'Error serializing response',
  });
  expect(await client.unary('hello')).toBe('hello');
});

test('an empty message is a message', async () => {
  const { nice, raw } = await serving();
  expect(await nice().unary('')).toBe('');
  expect(await nice().unary('nothing')).toBe('');
  expect((await call(raw(), 'Unary', frame(''))).body).toEqual(frame(''));
});

test('a stream of no message ends OK', async () => {
  const { nice, raw } = await serving();
  const messages: string[] = [];
  for await (const message of nice().repeat('many 0 1')) messages.push(message);
  expect(messages).toEqual([]);
  expect((await call(raw(), 'Repeat', frame('many 0 1'))).status).toBe('0');
});

test.each(['/test.Echo/Nothing', '/test.Other/Unary', '/', '/test.Echo/unary'])(
  'the method %j is UNIMPLEMENTED by name',
  async (path) => {
    const { raw } = await serving();
    const { headers, status, text } = await call(raw(), '', frame('x'), { ':path': path });
    expect(headers[':status']).toBe(200);
    expect([status, text]).toEqual(['12', `The server does not implement the method ${path}`]);
  },
);

test.each(['application/json', 'text/plain', ''])('the content type %j is HTTP 415', async (type) => {
  const { raw } = await serving();
  const { headers } = await call(raw(), 'Unary', frame('x'), { 'content-type': type });
  expect(headers[':status']).toBe(415);
});

test.each(['application/grpc', 'application/grpc+proto'])('the content type %j is served', async (type) => {
  const { raw } = await serving();
  expect((await call(raw(), 'Unary', frame('x'), { 'content-type': type })).status).toBe('0');
});

test('a client that streams is served too', async () => {
  const { nice } = await serving();
  const client = nice();
  async function* requests() {
    yield* ['a', 'b', 'c'];
  }
  expect(await client.join(requests())).toBe('a,b,c');
  const answers: string[] = [];
  for await (const answer of client.chat(requests())) answers.push(answer);
  expect(answers).toEqual(['re: a', 're: b', 're: c']);
  async function* failing() {
    yield* ['a', 'fail 9 enough', 'c'];
  }
  const ended = (async () => {
    for await (const _ of client.chat(failing()));
  })();
  await expect(ended).rejects.toMatchObject({ code: 9, details: 'enough' } satisfies Partial<ClientError>);
});

test('a conversation goes on message by message', async () => {
  const { raw } = await serving();
  const stream = begin(raw(), 'Chat');
  const answer = answerOf(stream);
  let heard = '';
  stream.on('data', (chunk: Buffer) => {
    heard += chunk.toString('latin1');
  });
  for (const word of ['one', 'two', 'three']) {
    stream.write(frame(word));
    await expect.poll(() => heard).toContain(`re: ${word}`);
  }
  stream.end();
  expect((await answer).status).toBe('0');
});
