import type { TlsSource } from '@millrace/service';
import type { CompatServiceDefinition, Server as NiceServer, ServiceImplementation } from 'nice-grpc';
import { createServer } from 'nice-grpc';
import type { ServerMiddleware } from 'nice-grpc-common';
import type { GrpcServer, GrpcServerOptions } from '../grpc-server.ts';
import { WatchedCredentials } from './watched-credentials.ts';

/** nice-grpc's own server, which is grpc-js. */
export class GrpcJsServer implements GrpcServer {
  readonly #server: NiceServer;

  constructor({ maxReceiveBytes, keepAlive }: GrpcServerOptions) {
    // No limits on pings: clients send them as they like, with and without calls, and grpc-js lets them.
    this.#server = createServer({
      'grpc.max_receive_message_length': maxReceiveBytes,
      'grpc.max_send_message_length': -1,
      'grpc.keepalive_time_ms': keepAlive.everyMs,
      'grpc.keepalive_timeout_ms': keepAlive.timeoutMs,
    });
  }

  add<Service extends CompatServiceDefinition, Extension = object>(
    definition: Service,
    implementation: ServiceImplementation<Service, Extension>,
    middleware?: ServerMiddleware<Extension>,
  ): void {
    if (middleware) this.#server.with(middleware).add(definition, implementation as never);
    else this.#server.add(definition, implementation as never);
  }

  listen(host: string, port: number, tls?: TlsSource): Promise<number> {
    const credentials = tls && new WatchedCredentials(tls);
    return this.#server.listen(`${host.includes(':') ? `[${host}]` : host}:${port}`, credentials);
  }

  shutdown(): Promise<void> {
    return this.#server.shutdown();
  }

  forceShutdown(): void {
    this.#server.forceShutdown();
  }
}
