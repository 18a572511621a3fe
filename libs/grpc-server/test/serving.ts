import { type ClientHttp2Session, connect, type SessionOptions } from 'node:http2';
import { Client, type ClientOptions, credentials } from '@grpc/grpc-js';
import { type CallOptions, type Channel, type ChannelOptions, createChannel, createClient } from 'nice-grpc';
import type { ServerMiddleware } from 'nice-grpc-common';
import { onTestFinished } from 'vitest';
import type { GrpcServerOptions, Transport } from '../src/index.ts';
import { createGrpcServer } from '../src/index.ts';
import { echoDefinition, echoService, type Message, type Seen } from './echo-service.ts';

/** The project of vitest that runs says which. */
export const transport = process.env.GRPC_TRANSPORT as Transport;

export const MAX_BYTES = 1_000_000;

/** A server with the echo service on a free port, and clients for it; gone when the test is. */
export async function serving(options: Partial<GrpcServerOptions> = {}, middleware?: ServerMiddleware) {
  const seen: Seen = { contexts: [], aborted: [], sent: 0, left: [] };
  const keepAlive = { everyMs: 30_000, timeoutMs: 20_000 };
  const server = createGrpcServer({ transport, maxReceiveBytes: MAX_BYTES, keepAlive, ...options });
  server.add(echoDefinition, echoService(seen), middleware);
  const port = await server.listen('127.0.0.1', 0);
  const address = `127.0.0.1:${port}`;
  onTestFinished(async () => {
    server.forceShutdown();
    await server.shutdown();
  });
  return {
    seen,
    server,
    port,
    nice(channelOptions?: ChannelOptions) {
      const channel = createChannel(address, undefined, channelOptions);
      onTestFinished(() => channel.close());
      return textClient(channel);
    },
    grpcJs(clientOptions?: ClientOptions) {
      const client = new Client(address, credentials.createInsecure(), clientOptions);
      onTestFinished(() => client.close());
      return client;
    },
    raw(sessionOptions?: SessionOptions): ClientHttp2Session {
      const session = connect(`http://${address}`, sessionOptions);
      session.on('error', () => {});
      onTestFinished(() => session.destroy());
      return session;
    },
  };
}

/** nice-grpc's client of the echo service, whose messages are plain texts. */
function textClient(channel: Channel) {
  const client = createClient(echoDefinition, channel);
  return {
    unary: async (text: string, options?: CallOptions) => (await client.unary({ text }, options)).text,
    repeat: (text: string, options?: CallOptions) => textsOf(client.repeat({ text }, options)),
    join: async (texts: AsyncIterable<string>) => (await client.join(messagesOf(texts))).text,
    chat: (texts: AsyncIterable<string>) => textsOf(client.chat(messagesOf(texts))),
  };
}

async function* textsOf(messages: AsyncIterable<Message>): AsyncGenerator<string, void> {
  for await (const { text } of messages) yield text;
}

async function* messagesOf(texts: AsyncIterable<string>): AsyncGenerator<Message, void> {
  for await (const text of texts) yield { text };
}
