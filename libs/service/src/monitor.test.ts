import { request } from 'node:http';
import { connect } from 'node:net';
import { hostname } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Monitor } from './monitor.ts';
import { openMonitor } from './monitor.ts';

interface Answered {
  readonly status: number | undefined;
  readonly body: string;
}

let monitor: Monitor;
let taken: string[];

beforeEach(async () => {
  taken = [];
  monitor = await openMonitor('127.0.0.1', 0, {
    'GET /health': () => ({ status: 200, type: 'text/plain', body: 'well' }),
    'POST /backup': (body) => {
      taken.push(body);
      return { status: 200, type: 'text/plain', body: 'done' };
    },
  });
});
afterEach(() => monitor.close());

/** `fetch` does not let its callers name a host or an origin. */
function call(method: string, path: string, headers: Record<string, string> = {}, body = ''): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: monitor.port, method, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode, body: text }));
      response.on('error', reject);
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

describe('a body', () => {
  it('of 64 KiB is taken', async () => {
    const body = 'x'.repeat(64 * 1024);
    expect(await call('POST', '/backup', {}, body)).toEqual({ status: 200, body: 'done' });
    expect(taken).toEqual([body]);
  });

  it('of one byte more is rejected with 413, which says how much is taken', async () => {
    const answered = await call('POST', '/backup', {}, 'x'.repeat(64 * 1024 + 1));
    expect(answered).toEqual({ status: 413, body: 'Expected a body of at most 65536 bytes, but it was larger\n' });
    expect(taken).toEqual([]);
  });
});

describe('a POST', () => {
  const own = () => `127.0.0.1:${monitor.port}`;

  it.each(['127.0.0.1', '127.0.0.1:9600', '10.1.2.3', '[::1]:9600', 'localhost:9600', `${hostname()}:9600`])(
    'to host %s is served',
    async (host) => {
      expect((await call('POST', '/backup', { host }, '/backups/1')).status).toBe(200);
    },
  );

  it.each(['attacker.example', 'attacker.example:9600', '127.0.0.1.attacker.example', 'x@127.0.0.1'])(
    'to host %j is rejected: a name of another may lead here',
    async (host) => {
      const { status, body } = await call('POST', '/backup', { host }, '/backups/1');
      expect(status).toBe(403);
      expect(body).toContain(`Expected the header Host to be an IP address, localhost or ${hostname()}`);
      expect(taken).toEqual([]);
    },
  );

  it.each([
    ['origin', 'http://attacker.example'],
    ['origin', 'null'],
    ['sec-fetch-site', 'cross-site'],
    ['sec-fetch-site', 'none'],
  ])('with %s: %s is rejected: only browsers send it', async (name, value) => {
    const { status, body } = await call('POST', '/backup', { host: own(), [name]: value }, '/backups/1');
    expect({ status, taken }).toEqual({ status: 403, taken: [] });
    expect(body).toBe('Expected no request of a web page: use a command line for this\n');
  });

  it('is what this is about: what only reads is served under any name', async () => {
    expect(await call('GET', '/health', { host: 'millrace.example' })).toEqual({ status: 200, body: 'well' });
  });
});

it('a connection on which nothing comes is closed', async () => {
  const impatient = await openMonitor('127.0.0.1', 0, {}, { headMs: 100 });
  const socket = connect(impatient.port, '127.0.0.1');
  socket.resume();
  await new Promise((closed) => socket.on('close', closed));
  await impatient.close();
});
