import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Camunda8 } from '@camunda8/sdk';
import { credentials, type ServiceError } from '@grpc/grpc-js';
import { newAuthority } from '@millrace/testkit/certificates';
import { openOidcIssuer } from '@millrace/testkit/oidc-issuer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ZBClient } from 'zeebe-node';
import { GatewayClient } from '../src/client/gateway-client.ts';
import { type StandaloneEngine, startEngine } from '../src/engine/start-engine.ts';
import { whyNoZbctl, zbctlBinary } from './clients/zbctl-command.ts';

const run = promisify(execFile);
const AUDIENCE = 'millrace';
const PASSWORD = 'pass:word';
const folder = mkdtempSync(join(tmpdir(), 'millrace-security-'));
const servers = await newAuthority('servers');
const clients = await newAuthority('clients');
const issuer = await openOidcIssuer();
const worker = await clients.sign('worker');

afterAll(async () => {
  await issuer.close();
  rmSync(folder, { recursive: true });
});

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const ca = file('ca.pem', servers.cert);
const rootCerts = Buffer.from(servers.cert);
const own = await servers.sign('millrace');
const tls = { 'tls-cert': file('cert.pem', own.cert), 'tls-key': file('key.pem', own.key) };
const basic = `Basic ${Buffer.from(`ada:${PASSWORD}`).toString('base64')}`;

const joined = (grpcTransport?: 'http2') =>
  ({ runtime: 'node', mount: 'joined', partitions: 1, ...(grpcTransport && { grpcTransport }) }) as const;

/** What `npm start -- hash-password` prints. */
async function hashOf(password: string): Promise<string> {
  const hashing = run(process.execPath, ['../../apps/standalone/src/main.ts', 'hash-password']);
  hashing.child.stdin?.end(`${password}\n`);
  return (await hashing).stdout.trim();
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

function ask(url: string, options: { readonly authorization?: string; readonly method?: string } = {}) {
  const { authorization, method = 'GET' } = options;
  return new Promise<Answer>((resolve, reject) => {
    const asked = request(url, { method, ca: servers.cert, headers: { ...(authorization && { authorization }) } });
    asked.on('error', reject);
    asked.on('response', async (response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
    });
    asked.end();
  });
}

/** How a call ends over gRPC. */
async function grpcStatus(address: string, authorization: string) {
  const client = new GatewayClient(address, {}, credentials.createSsl(rootCerts));
  const metadata = authorization === '' ? {} : { authorization };
  const { code, details } = await client.call('Topology', {}, { metadata }).then(
    () => ({ code: 0, details: '' }),
    (error: ServiceError) => error,
  );
  client.close();
  return { code, details };
}

describe.each([undefined, 'http2' as const])('with TLS, users and tokens (%s)', (transport) => {
  let engine: StandaloneEngine;
  beforeAll(async () => {
    const users = file('users', `ada:${await hashOf(PASSWORD)}\n`);
    const oidc = { 'oidc-issuer': issuer.url, 'oidc-audience': AUDIENCE, 'oidc-scope': 'engine' };
    engine = await startEngine(joined(transport), { ...tls, 'login-users': users, ...oidc });
  });
  afterAll(() => engine.stop());

  const zbctl = (...args: readonly string[]) => {
    const connection = [
      '--address',
      engine.address,
      '--certPath',
      ca,
      '--clientCache',
      join(folder, `cache-${transport}`),
    ];
    return run(zbctlBinary, [...args, ...connection], { timeout: 300_000 });
  };
  const oauth = ['--clientId', 'a', '--clientSecret', 'b', '--authzUrl', issuer.tokenUrl];

  it.skipIf(whyNoZbctl())('zbctl calls with a token that it gets from the issuer', async () => {
    const { stdout } = await zbctl('status', ...oauth, '--audience', AUDIENCE);
    expect(stdout).toContain('Partition 1 : Leader, Healthy');
  });

  it.skipIf(whyNoZbctl())('zbctl is turned away without', async () => {
    await expect(zbctl('status')).rejects.toMatchObject({
      stderr: expect.stringContaining("code = Unauthenticated desc = Expected the header 'authorization'"),
    });
  });

  it('@camunda8/sdk calls over gRPC with a token that it gets from the issuer', async () => {
    const camunda = new Camunda8({
      ZEEBE_GRPC_ADDRESS: `grpcs://${engine.address}`,
      CAMUNDA_CUSTOM_ROOT_CERT_PATH: ca,
      CAMUNDA_AUTH_STRATEGY: 'OAUTH',
      CAMUNDA_OAUTH_URL: issuer.tokenUrl,
      CAMUNDA_TOKEN_DISK_CACHE_DISABLE: true,
      ZEEBE_CLIENT_ID: 'a',
      ZEEBE_CLIENT_SECRET: 'b',
      CAMUNDA_ZEEBE_OAUTH_AUDIENCE: AUDIENCE,
      zeebeGrpcSettings: { ZEEBE_CLIENT_LOG_LEVEL: 'NONE' },
    });
    const client = camunda.getZeebeGrpcApiClient();
    expect((await client.topology()).partitionsCount).toBe(1);
    await client.close();
  });

  it('@camunda8/sdk calls over REST with a name and password', async () => {
    const camunda = new Camunda8({
      ZEEBE_REST_ADDRESS: engine.views,
      CAMUNDA_CUSTOM_ROOT_CERT_PATH: ca,
      CAMUNDA_AUTH_STRATEGY: 'BASIC',
      CAMUNDA_BASIC_AUTH_USERNAME: 'ada',
      CAMUNDA_BASIC_AUTH_PASSWORD: PASSWORD,
      CAMUNDA_LOG_LEVEL: 'none',
    });
    expect((await camunda.getCamundaRestClient().getTopology()).partitionsCount).toBe(1);
  });

  it('zeebe-node calls with a name and password', async () => {
    const settings = { loglevel: 'NONE', retry: false, useTLS: true, customSSL: { rootCerts } } as const;
    const login = { basicAuth: { username: 'ada', password: PASSWORD } };
    const client = new ZBClient(engine.address, { ...settings, ...login });
    expect((await client.topology()).partitionsCount).toBe(1);
    await client.close();
  });

  it.each([
    [
      '',
      'UNAUTHENTICATED',
      "Expected the header 'authorization' to be of the type Basic or Bearer, but there was none",
    ],
    [`Basic ${btoa('ada:x')}`, 'UNAUTHENTICATED', 'Expected the name and password of a user, but they were not'],
    ['Bearer x', 'UNAUTHENTICATED', 'Expected a valid token, but: Invalid Compact JWS'],
  ])('turns %s away over both protocols', async (authorization, title, detail) => {
    const { status, headers, text } = await ask(`${engine.views}/v2/topology`, { authorization });
    expect({ status, ...(JSON.parse(text) as object) }).toMatchObject({ status: 401, title, detail });
    expect(headers['www-authenticate']).toBe('Basic realm="Millrace", charset="UTF-8", Bearer realm="Millrace"');
    expect(await grpcStatus(engine.address, authorization)).toEqual({ code: 16, details: detail });
  });

  it('forbids a token without the scope', async () => {
    const authorization = `Bearer ${await issuer.token({ audience: AUDIENCE, scope: 'mail' })}`;
    const detail = "Expected a token with the scope 'engine', but it has others";
    const { status, text } = await ask(`${engine.views}/v2/topology`, { authorization });
    expect({ status, ...(JSON.parse(text) as object) }).toMatchObject({
      status: 403,
      title: 'PERMISSION_DENIED',
      detail,
    });
    expect(await grpcStatus(engine.address, authorization)).toEqual({ code: 7, details: detail });
  });

  it('needs no login for health, status and licence', async () => {
    const paths = [`${engine.views}/v2/status`, `${engine.views}/v2/license`, `${engine.views}/`];
    const answers = await Promise.all([...paths, `${engine.monitor}/health/ready`].map((url) => ask(url)));
    expect(answers.map(({ status }) => status)).toEqual([204, 200, 200, 200]);
  });

  it('needs a login for metrics and backups', async () => {
    expect((await ask(`${engine.monitor}/metrics`)).status).toBe(401);
    expect((await ask(`${engine.monitor}/metrics`, { authorization: basic })).text).toContain('millrace_cpu_seconds');
    expect((await ask(`${engine.monitor}/backup`, { method: 'POST' })).status).toBe(401);
  });
});

describe.each([undefined, 'http2' as const])('with certificates of clients (%s)', (transport) => {
  let engine: StandaloneEngine;
  beforeAll(async () => {
    engine = await startEngine(joined(transport), { ...tls, 'tls-client-ca': file('clients.pem', clients.cert) });
  });
  afterAll(() => engine.stop());

  it('zeebe-node calls with its certificate', async () => {
    const customSSL = { rootCerts, privateKey: Buffer.from(worker.key), certChain: Buffer.from(worker.cert) };
    const client = new ZBClient(engine.address, { loglevel: 'NONE', retry: false, useTLS: true, customSSL });
    expect((await client.topology()).partitionsCount).toBe(1);
    await client.close();
  });

  it('turns away who has none', async () => {
    expect(await grpcStatus(engine.address, '')).toMatchObject({ code: 14 });
    await expect(ask(`${engine.views}/v2/topology`)).rejects.toThrow();
    // Probes have none.
    expect((await ask(`${engine.monitor}/health/ready`)).status).toBe(200);
  });
});
