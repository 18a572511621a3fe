import type { Transport } from '@millrace/grpc-server';
import { type Channel, type Client, createChannel, createClient } from 'nice-grpc';
import { onTestFinished } from 'vitest';
import { type GatewayService, gatewayService } from '../src/grpc/service.ts';
import { createGateway, type Gateway, type GatewayOptions } from '../src/index.ts';
import { FakeBus } from './fake-bus.ts';

/** The project of vitest that runs says which. */
const grpcTransport = process.env.GRPC_TRANSPORT as Transport;

/** A gateway on a free port in front of a fake engine, and a client; gone when the test is. */
export async function running(
  options: Partial<GatewayOptions> = {},
  bus = new FakeBus(),
): Promise<{ bus: FakeBus; client: Client<GatewayService>; gateway: Gateway; channel: Channel; port: number }> {
  const gateway = createGateway({ grpcTransport, shutdownMs: 200, ...options }, bus);
  const port = await gateway.listen('127.0.0.1', 0);
  const channel = createChannel(`127.0.0.1:${port}`);
  onTestFinished(async () => {
    channel.close();
    await gateway.shutdown();
  });
  return { bus, client: createClient(gatewayService, channel), gateway, channel, port };
}

/** All messages of a stream. */
export async function all<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const messages: T[] = [];
  for await (const message of stream) messages.push(message);
  return messages;
}
