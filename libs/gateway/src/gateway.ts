import { createGrpcServer } from '@millrace/grpc-server';
import type { CommandBus } from '@millrace/protocol';
import { composeServerMiddleware } from 'nice-grpc-common';
import { clientCommands } from './commands/client-commands.ts';
import { executorOver } from './commands/execution/executor.ts';
import { abortableStreams } from './grpc/abortable-streams.ts';
import { callMiddleware } from './grpc/call-middleware.ts';
import { healthService } from './grpc/health.ts';
import { loginMiddleware } from './grpc/login-middleware.ts';
import { reflection, reflectionDefinitions } from './grpc/reflection.ts';
import { rpcs } from './grpc/rpcs/rpcs.ts';
import { gatewayService } from './grpc/service.ts';
import type { About } from './http/about.ts';
import { routes } from './http/routes.ts';
import { httpServer } from './http/server.ts';
import { jobDelivery } from './jobs/job-delivery.ts';
import { defaultOptions, type GatewayOptions } from './options.ts';

/** A gateway that serves Zeebe's clients. */
export interface Gateway {
  /** Opens the port, 0 for a free one, and says which it is. Rejects when it is taken. */
  listen(host: string, port: number): Promise<number>;
  /** The same for the HTTP port. `about`: what its page for people says. */
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
  const executor = executorOver(bus, options);
  const delivery = jobDelivery(executor);
  const commands = clientCommands(executor, delivery);
  const health = healthService();
  const streams = abortableStreams();
  let about: About = { version: '', grpc: '', monitor: '' };
  const http = httpServer(
    routes(commands, bus, options, () => about),
    options,
  );
  const server = createGrpcServer({
    transport: options.grpcTransport,
    maxReceiveBytes: options.maxMessageBytes,
    keepAlive: options.keepAlive,
  });
  const { login } = options;
  const calls = callMiddleware(options);
  server.add(gatewayService, rpcs(commands), login ? composeServerMiddleware(loginMiddleware(login), calls) : calls);
  // Without a login: probes have none, and what reflection shows is public.
  server.add(health.definition, health.implementation, streams.middleware);
  for (const definition of reflectionDefinitions) server.add(definition, reflection, streams.middleware);

  return {
    listen: (host, port) => server.listen(host, port, options.tls),
    listenHttp(host, port, given) {
      about = given;
      return http.listen(host, port);
    },
    async shutdown() {
      health.stop();
      delivery.close();
      // Watchers of the health hear NOT_SERVING before their stream ends.
      await new Promise(setImmediate);
      streams.close();
      const patience = setTimeout(() => server.forceShutdown(), options.shutdownMs);
      await Promise.all([server.shutdown(), http.close()]);
      clearTimeout(patience);
    },
  };
}
