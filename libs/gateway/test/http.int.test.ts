import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:http';
import type { RejectionType } from '@millrace/protocol';
import { keyToText } from '@millrace/protocol';
import { describe, expect, test } from 'vitest';
import { FakeBus } from './fake-bus.ts';
import { running } from './running.ts';

const about = { version: '1.2.3', grpc: '127.0.0.1:26500', monitor: 'http://127.0.0.1:9600' };

async function serving(): Promise<number> {
  const { gateway } = await running();
  return gateway.listenHttp('127.0.0.1', 0, about);
}

/** Sends the target as it is, which `fetch` would mend or reject. */
async function ask(port: number, target: string, headers: Record<string, string> = {}) {
  const asked = request({ host: '127.0.0.1', port, path: target, headers });
  asked.end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk);
  return { status: response.statusCode, headers: response.headers, text: Buffer.concat(chunks).toString() };
}

test.each(['//', 'http://[', '*'])('a request for %s is answered, and the gateway goes on', async (target) => {
  const port = await serving();
  expect(await ask(port, target)).toMatchObject({ status: 404 });
  expect(await ask(port, '/elsewhere')).toMatchObject({ status: 404 });
  expect(await ask(port, '/v2/later')).toMatchObject({ status: 501 });
});

test('a browser finds a page that says what this is and where to go on', async () => {
  const port = await serving();
  const { status, headers, text } = await ask(port, '/');
  expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type: 'text/html; charset=utf-8' });
  for (const part of ['Millrace 1.2.3', '127.0.0.1:26500', 'href="http://127.0.0.1:9600/metrics"']) {
    expect(text).toContain(part);
  }
  const [line = ''] = /curl -s -X POST '[^']*incidents[^']*'/.exec(text) ?? [];
  expect(line).toBe(`curl -s -X POST 'http://127.0.0.1:${port}/v2/incidents/search'`);
});

test('the page does not repeat a Host header that is no address', async () => {
  const { text } = await ask(await serving(), '/', { host: '<script>' });
  expect(text).not.toContain('<script>');
});

test('a path that is there for another method says for which', async () => {
  const { status, text } = await ask(await serving(), '/v2/jobs/search');
  expect(status).toBe(405);
  expect(JSON.parse(text)).toMatchObject({
    title: 'METHOD_NOT_ALLOWED',
    detail: "Expected POST for '/v2/jobs/search', but it was GET",
  });
});

describe('a command over HTTP', () => {
  const jobKey = keyToText({ partition: 1, area: 'job', counter: 5 });

  async function posting(bus = new FakeBus()) {
    const { gateway } = await running({ log: { error: () => {} } }, bus);
    const port = await gateway.listenHttp('127.0.0.1', 0, about);
    return async (path: string, body: string, headers: Record<string, string> = {}) => {
      const address = `http://127.0.0.1:${port}${path}`;
      const type = { 'content-type': 'application/json; charset=UTF-8' };
      const asked = request(address, { method: 'POST', headers: { ...type, ...headers } });
      asked.end(body);
      const [response] = (await once(asked, 'response')) as [IncomingMessage];
      const text = (await response.toArray()).map(String).join('');
      return { status: response.statusCode, content: text === '' ? undefined : (JSON.parse(text) as object) };
    };
  }

  test('keeps the digits of variables', async () => {
    const bus = new FakeBus();
    const post = await posting(bus);
    const body = '{"variables": {"id": 9007199254740993, "sum": 1.10}}';
    expect(await post(`/v2/jobs/${jobKey}/completion`, body)).toEqual({ status: 204, content: undefined });
    expect(bus.received).toEqual([
      {
        command: 'CompleteJob',
        partition: 1,
        body: {
          job: 5,
          variables: [
            { name: 'id', value: '9007199254740993' },
            { name: 'sum', value: '1.10' },
          ],
        },
      },
    ]);
  });

  test.each<[Awaited<ReturnType<FakeBus['submit']>>, number, string, string]>([
    [rejection('NOT_FOUND'), 404, 'NOT_FOUND', "Command 'COMPLETE' rejected with code 'NOT_FOUND': why"],
    [rejection('INVALID_STATE'), 409, 'INVALID_STATE', "Command 'COMPLETE' rejected with code 'INVALID_STATE': why"],
    [rejection('INVALID_ARGUMENT'), 400, 'INVALID_ARGUMENT', 'why'],
    [rejection('ALREADY_EXISTS'), 409, 'ALREADY_EXISTS', 'why'],
    [rejection('EXCEEDED_BATCH_RECORD_SIZE'), 400, 'INVALID_ARGUMENT', 'why'],
    [{ kind: 'exhausted', reason: 'too much' }, 503, 'RESOURCE_EXHAUSTED', 'too much'],
    [{ kind: 'unavailable', reason: 'no leader' }, 503, 'UNAVAILABLE', 'no leader'],
    [{ kind: 'failed', failureId: '9-1-7' }, 500, 'INTERNAL', '9-1-7'],
  ])('that ends as %o is answered %i %s', async (outcome, status, title, detail) => {
    const bus = new FakeBus();
    bus.scripts.set('CompleteJob', async () => outcome as never);
    const path = `/v2/jobs/${jobKey}/completion`;
    expect(await (await posting(bus))(path, '{}')).toEqual({
      status,
      content: { type: 'about:blank', title, status, detail: expect.stringContaining(detail), instance: path },
    });
  });

  test.each([
    ['/v2/jobs/x/completion', '{}', {}, 400, "Expected 'jobKey' to be a key, but it was 'x'"],
    ['/v2/jobs/7/completion', '{}', {}, 404, "Expected to complete job with key '7', but no such job was found"],
    [`/v2/jobs/${jobKey}/completion`, '{"variables":[]}', {}, 400, "Property 'variables' is invalid"],
    [`/v2/jobs/${jobKey}/completion`, '{"result":{"denied":true}}', {}, 501, "Field 'result' of a job's completion"],
    [`/v2/jobs/${jobKey}/completion`, '{}', { origin: 'http://evil' }, 403, 'Expected no request of a web page'],
    [`/v2/jobs/${jobKey}/completion`, '{}', { 'content-type': 'text/plain' }, 415, "but it was 'text/plain'"],
  ])('POST %s %s %j is %i', async (path, body, headers, status, detail) => {
    const bus = new FakeBus();
    expect(await (await posting(bus))(path, body, headers)).toMatchObject({
      status,
      content: { detail: expect.stringContaining(detail) },
    });
    expect(bus.received).toEqual([]);
  });

  test('a defect is 500, and its cause stays inside', async () => {
    const bus = new FakeBus();
    bus.scripts.set('CompleteJob', () => Promise.reject(new Error('inner secret')));
    const { status, content } = await (await posting(bus))(`/v2/jobs/${jobKey}/completion`, '{}');
    expect(status).toBe(500);
    expect(JSON.stringify(content)).toMatch(/see failure [\w-]+/);
    expect(JSON.stringify(content)).not.toContain('secret');
  });

  function rejection(type: RejectionType) {
    return { kind: 'rejected', rejection: { type, reason: 'why' } } as const;
  }
});
