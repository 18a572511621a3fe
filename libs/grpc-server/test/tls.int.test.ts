import { credentials } from '@grpc/grpc-js';
import type { TlsMaterial } from '@millrace/service';
import { type Certificate, newAuthority } from '@millrace/testkit/certificates';
import { createChannel, createClient } from 'nice-grpc';
import { expect, it, onTestFinished } from 'vitest';
import { createGrpcServer } from '../src/index.ts';
import { echoDefinition, echoService } from './echo-service.ts';
import { MAX_BYTES, transport } from './serving.ts';

const authority = await newAuthority('servers');
const clients = await newAuthority('clients');

/** Certificates that the test replaces. */
function certificates(current: TlsMaterial) {
  const listeners: (() => void)[] = [];
  return {
    current,
    onChange: (listener: () => void) => void listeners.push(listener),
    replace(next: TlsMaterial) {
      this.current = next;
      for (const listener of listeners) listener();
    },
  };
}

async function servingTls(material: TlsMaterial) {
  const tls = certificates(material);
  const keepAlive = { everyMs: 30_000, timeoutMs: 20_000 };
  const server = createGrpcServer({ transport, maxReceiveBytes: MAX_BYTES, keepAlive });
  server.add(echoDefinition, echoService({ contexts: [], aborted: [], sent: 0, left: [] }));
  const port = await server.listen('localhost', 0, tls);
  onTestFinished(async () => {
    server.forceShutdown();
    await server.shutdown();
  });
  return { tls, port };
}

/** One call on a connection of its own. */
async function call(port: number, trusted: string, own?: Certificate): Promise<string> {
  const key = own && Buffer.from(own.key);
  const chain = own && Buffer.from(own.cert);
  const channel = createChannel(`localhost:${port}`, credentials.createSsl(Buffer.from(trusted), key, chain));
  try {
    return (await createClient(echoDefinition, channel).unary({ text: 'hello' })).text;
  } finally {
    channel.close();
  }
}

it('serves over TLS', async () => {
  const { port } = await servingTls(await authority.sign('server'));
  expect(await call(port, authority.cert)).toBe('hello');
});

it('is not taken for another server', async () => {
  const { port } = await servingTls(await authority.sign('server'));
  await expect(call(port, clients.cert)).rejects.toThrow('UNAVAILABLE');
});

it('does not serve without TLS', async () => {
  const { port } = await servingTls(await authority.sign('server'));
  const channel = createChannel(`localhost:${port}`, credentials.createInsecure());
  onTestFinished(() => channel.close());
  await expect(createClient(echoDefinition, channel).unary({ text: 'hello' })).rejects.toThrow('UNAVAILABLE');
});

it('serves only clients with a certificate of the authority that it trusts', async () => {
  const { port } = await servingTls({ ...(await authority.sign('server')), clientCa: clients.cert });
  expect(await call(port, authority.cert, await clients.sign('worker'))).toBe('hello');
  await expect(call(port, authority.cert)).rejects.toThrow('UNAVAILABLE');
  await expect(call(port, authority.cert, await authority.sign('worker'))).rejects.toThrow('UNAVAILABLE');
});

it('shows new connections the certificate that has replaced the old one', async () => {
  const { port, tls } = await servingTls(await authority.sign('server'));
  const next = await newAuthority('next');
  tls.replace(await next.sign('server'));
  expect(await call(port, next.cert)).toBe('hello');
  await expect(call(port, authority.cert)).rejects.toThrow('UNAVAILABLE');
});
