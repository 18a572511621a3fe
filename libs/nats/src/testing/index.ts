/**
 * nats-servers for tests, on 127.0.0.1 with their stores in temporary folders. Removing one ends its process.
 * ```ts
 * const binary = await natsServerBinary();
 * if (binary === undefined) return context.skip('No nats-server');
 * const server = await NatsServer.create(binary);
 * ```
 */
export { natsServerBinary } from './binary.ts';
export type { Frame } from './frames.ts';
export { NatsCluster } from './nats-cluster.ts';
export type { Fate } from './nats-proxy.ts';
export { NatsProxy } from './nats-proxy.ts';
export type { NatsServerOptions } from './nats-server.ts';
export { NatsServer } from './nats-server.ts';
export { Streams } from './streams.ts';
