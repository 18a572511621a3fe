import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:http';
import { expect, test } from 'vitest';
import { running } from './running.ts';

/** Sends the target as it is, which `fetch` would mend or refuse. */
async function statusOf(port: number, target: string): Promise<number | undefined> {
  const asked = request({ host: '127.0.0.1', port, path: target });
  asked.end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  response.resume();
  return response.statusCode;
}

test.each(['//', 'http://[', '*'])('a request for %s is answered, and the gateway goes on', async (target) => {
  const { gateway } = await running();
  const port = await gateway.listenHttp('127.0.0.1', 0);
  expect(await statusOf(port, target)).toBe(404);
  expect(await statusOf(port, '/v2/elsewhere')).toBe(404);
});
