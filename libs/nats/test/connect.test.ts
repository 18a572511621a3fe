import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { NatsServerOptions } from '@millrace/testkit/nats/nats-server';
import { NatsServer } from '@millrace/testkit/nats/nats-server';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { NatsOptions } from '../src/connect.ts';
import { connect } from '../src/connect.ts';
import { weakSettings } from '../src/weak-settings.ts';
import { operatorWithUser } from './credentials.ts';
import { binary } from './server.ts';

describe.skipIf(binary === undefined)('connecting', () => {
  let folder: string;
  let server: NatsServer | undefined;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'millrace-nats-test-'));
  });
  afterAll(async () => rm(folder, { recursive: true, force: true }));
  afterEach(async () => server?.remove());

  const serverWith = async (options: NatsServerOptions) => {
    server = await NatsServer.create(binary ?? '', options);
    return server;
  };
  /** What the server is told of a client that gets in. */
  const getsIn = async (options: Partial<NatsOptions>) => {
    const connections = await connect({ servers: [server?.url ?? ''], name: 'job-0', ...options });
    await Promise.all([connections.appends, connections.consumers, connections.signals].map((each) => each.flush()));
    const response = await fetch(`${server?.monitoringUrl}/connz`);
    const { connections: clients } = (await response.json()) as {
      connections: { name: string; tls_version?: string }[];
    };
    await connections.close();
    return clients;
  };

  it('makes three connections, each with its name', async () => {
    await serverWith({});
    const clients = await getsIn({});
    expect(clients.map(({ name }) => name).sort()).toEqual(['job-0 appends', 'job-0 consumers', 'job-0 signals']);
  });

  it('waits for a server that is not there yet', async () => {
    const { url } = await serverWith({});
    await server?.end('SIGTERM');
    const warnings: string[] = [];
    const connecting = connect({ servers: [url], name: 'job-0', warn: (message) => warnings.push(message) });
    await delay(600);
    await server?.start();
    await (await connecting).close();
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('connection refused');
  });

  it('logs in by name and password, or is rejected', async () => {
    await serverWith({ settings: 'authorization { user: millrace, password: secret }' });
    expect(await getsIn({ user: { name: 'millrace', password: 'secret' } })).toHaveLength(3);
    await expect(getsIn({ user: { name: 'millrace', password: 'wrong' } })).rejects.toThrow(/[Aa]uthorization/);
  });

  it('logs in by a token', async () => {
    await serverWith({ settings: 'authorization { token: secret }' });
    expect(await getsIn({ token: 'secret' })).toHaveLength(3);
  });

  it('logs in by a credentials file', async () => {
    const { settings, credentials } = operatorWithUser();
    await serverWith({ settings });
    const credentialsFile = join(folder, 'user.creds');
    await writeFile(credentialsFile, credentials);
    expect(await getsIn({ credentialsFile })).toHaveLength(3);
    await expect(getsIn({})).rejects.toThrow(/[Aa]uthorization/);
  });

  it('speaks TLS with the certificates it is given, and nothing else then', async (context) => {
    const files = certificates(folder);
    if (!files) return context.skip('There is no openssl');
    const { caFile, certFile, keyFile } = files;
    const settings = `tls { ca_file: "${caFile}", cert_file: "${certFile}", key_file: "${keyFile}", verify: true }`;
    await serverWith({ settings });
    const servers = [`localhost:${server?.port}`];
    const clients = await getsIn({ servers, tls: { caFile, certFile, keyFile } });
    expect(clients.map(({ tls_version: version }) => version)).toEqual(['1.3', '1.3', '1.3']);

    await expect(getsIn({ servers })).rejects.toThrow(/certificate/);

    await server?.remove();
    await serverWith({});
    await expect(getsIn({ tls: { caFile } })).rejects.toThrow(/tls/);
  });

  it('tells what is weak', async () => {
    const { monitoringUrl, url } = await serverWith({ syncInterval: '10s', maxPayloadBytes: 1_048_576 });
    const { appends, close } = await connect({ servers: [url], name: 'job-0' });
    const weak = await weakSettings({ connection: appends, replicas: 1, monitoringUrl });
    expect(weak.map(({ setting, found }) => [setting, found])).toEqual([
      ['replicas', '1'],
      ['sync_interval', '10s'],
      ['max_payload', '1048576'],
    ]);
    await close();
  });

  it('tells nothing where all is well, and says what it could not know', async () => {
    const { monitoringUrl, url } = await serverWith({});
    const { appends, close } = await connect({ servers: [url], name: 'job-0' });
    const told = async (url?: string) =>
      (await weakSettings({ connection: appends, replicas: 3, ...(url !== undefined && { monitoringUrl: url }) }))
        .filter(({ setting }) => setting !== 'server version')
        .map(({ setting, found }) => [setting, found]);
    expect(await told(monitoringUrl)).toEqual([]);
    expect(await told()).toEqual([['sync_interval', 'unknown']]);
    await close();
  });

  it('asks again where a server has just started, and does not answer yet or not in full', async () => {
    const { url } = await serverWith({});
    const { appends, close } = await connect({ servers: [url], name: 'job-0' });
    const answers = [
      { status: 503, body: '' },
      { status: 200, body: '{}' },
    ];
    const ready = { status: 200, body: '{"jetstream": {"config": {"sync_always": true}}}' };
    const monitor = createServer((_, response) => {
      const { status, body } = answers.shift() ?? ready;
      response.writeHead(status).end(body);
    });
    await once(monitor.listen(0, '127.0.0.1'), 'listening');
    const monitoringUrl = `http://127.0.0.1:${(monitor.address() as AddressInfo).port}`;
    const weak = await weakSettings({ connection: appends, replicas: 3, monitoringUrl });
    expect(weak.filter(({ setting }) => setting === 'sync_interval')).toEqual([]);
    monitor.close();
    const gone = await weakSettings({ connection: appends, replicas: 3, monitoringUrl, patienceMs: 300 });
    expect(gone.find(({ setting }) => setting === 'sync_interval')?.found).toBe('unknown');
    await close();
  });
});

/** A certificate for localhost that is its own authority. */
function certificates(folder: string) {
  const [certFile, keyFile] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  const request = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  try {
    execFileSync('openssl', [...request, ...subject, '-keyout', keyFile, '-out', certFile], { stdio: 'ignore' });
    return { caFile: certFile, certFile, keyFile };
  } catch {
    return undefined;
  }
}
