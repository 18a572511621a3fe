import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:http';
import { expect, test } from 'vitest';
import { running } from './running.ts';

const about = { version: '1.2.3', grpc: '127.0.0.1:26500', monitor: 'http://127.0.0.1:9600' };

async function serving(): Promise<number> {
  const { gateway } = await running();
  return gateway.listenHttp('127.0.0.1', 0, about);
}

/** Sends the target as it is, which `fetch` would mend or refuse. */
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
  expect(await ask(port, '/v2/elsewhere')).toMatchObject({ status: 404 });
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
