import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Case } from './cases.ts';

const PAGE = readFileSync(new URL('browser-page.html', import.meta.url), 'utf8');

/** Serves the bundle and the cases to a headless Chromium and gives what its page answers. */
export async function runInChromium(
  chromium: string,
  server: Server,
  bundle: string,
  cases: readonly Case[],
): Promise<readonly string[]> {
  const { promise, resolve, reject } = Promise.withResolvers<readonly string[]>();
  const served: Record<string, readonly [type: string, body: string]> = {
    '/': ['text/html', PAGE],
    '/feel.js': ['text/javascript', bundle],
    '/cases': ['application/json', JSON.stringify(cases)],
  };
  server.on('request', async (request, response) => {
    if (request.method === 'POST') {
      const body = (await request.toArray()).join('');
      response.end();
      resolve(JSON.parse(body) as string[]);
      return;
    }
    const [type, body] = served[request.url ?? ''] ?? ['text/plain', ''];
    response.writeHead(200, { 'content-type': type }).end(body);
  });
  server.listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const profile = mkdtempSync(join(tmpdir(), 'feel-chromium-'));
  const { port } = server.address() as AddressInfo;
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${profile}`];
  const browser = spawn(chromium, [...flags, `http://127.0.0.1:${port}/`], { stdio: 'ignore' });
  browser.once('error', reject);
  browser.once('exit', () => reject(new Error('Chromium ended before it answered')));
  try {
    return await promise;
  } finally {
    browser.removeAllListeners('exit');
    browser.kill();
    server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
