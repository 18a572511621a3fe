import type { CommandBus } from '@millrace/protocol';
import { createServer } from 'nice-grpc';
import { engineOver } from './commands/execution/engine.ts';
import { healthService } from './grpc/health.ts';
import { openStreams } from './grpc/open-streams.ts';
import { reflection, reflectionDefinitions } from './grpc/reflection.ts';
import { rpcs } from './grpc/rpcs/rpcs.ts';
import { gatewayService } from './grpc/service.ts';
import type { About } from './http/about.ts';
import { viewsOver } from './http/views/views.ts';
import { handOffOver } from './jobs/hand-off.ts';
import { defaultOptions, type GatewayOptions } from './options.ts';

/** A gateway that serves Zeebe's clients. */
export interface Gateway {
  /** Opens the port, 0 for a free one, and says which it is. Rejects when it is taken. */
  listen(host: string, port: number): Promise<number>;
  /** The same for the port of the views, which is HTTP. `about`: what its page for people says. */
  listenHttp(host: string, port: number, about: About): Promise<number>;
  /** Ends open streams with UNAVAILABLE, lets other calls end for a while, then closes. */
  shutdown(): Promise<void>;
}

/**
 * Makes a gateway in front of the engine that the bus leads to. What is not given in `given` has its default.
 *
 *     const gateway = createGateway({}, bus);
 *     const port = await gateway.listen('127.0.0.1', 26500);
 */
export function createGateway(given: Partial<GatewayOptions>, bus: CommandBus): Gateway {
  const options: GatewayOptions = { ...defaultOptions, ...given };
  const engine = engineOver(bus, options);
  const handOff = handOffOver(engine);
  const health = healthService();
  const streams = openStreams();
  let about: About = { version: '', grpc: '', monitor: '' };
  const views = viewsOver(bus, options, () => about);
  // No limits on pings: clients send them as they like, with and without calls, and grpc-js lets them.
  const server = createServer({
    'grpc.max_receive_message_length': options.maxMessageBytes,
    'grpc.max_send_message_length': -1,
    'grpc.keepalive_time_ms': options.keepAlive.everyMs,
    'grpc.keepalive_timeout_ms': options.keepAlive.timeoutMs,
  });
  server.add(gatewayService, rpcs(engine, handOff));
  server.with(streams.middleware).add(health.definition, health.implementation);
  for (const definition of reflectionDefinitions) server.with(streams.middleware).add(definition, reflection);

  return {
    listen: (host, port) => server.listen(`${host.includes(':') ? `[${host}]` : host}:${port}`),
    listenHttp(host, port, given) {
      about = given;
      return views.listen(host, port);
    },
    async shutdown() {
      health.stop();
      handOff.close();
      // Watchers of the health hear NOT_SERVING before their stream ends.
      await new Promise(setImmediate);
      streams.close();
      const patience = setTimeout(() => server.forceShutdown(), options.shutdownMs);
      await Promise.all([server.shutdown(), views.close()]);
      clearTimeout(patience);
    },
  };
}
