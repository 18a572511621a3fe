import type { TlsSource } from '@millrace/service';
import type { CompatServiceDefinition, ServiceImplementation } from 'nice-grpc';
import type { ServerMiddleware } from 'nice-grpc-common';

/** What a server can be made of: the client and server library of gRPC, or `node:http2` itself. */
export const transports = ['grpc-js', 'http2'] as const;
export type Transport = (typeof transports)[number];

/** What can be set on a server. Durations are milliseconds, sizes bytes. */
export interface GrpcServerOptions {
  readonly transport: Transport;
  /** The largest message taken, decompressed. */
  readonly maxReceiveBytes: number;
  /** Pings each connection so often, and closes it when no answer comes. */
  readonly keepAlive: { readonly everyMs: number; readonly timeoutMs: number };
}

/** Serves definitions and implementations as nice-grpc has them: the same contexts, errors and middleware. */
export interface GrpcServer {
  /** To be called before `listen`. Without middleware the implementation gets the context of the call itself. */
  add<Service extends CompatServiceDefinition, Extension = object>(
    definition: Service,
    implementation: ServiceImplementation<Service, Extension>,
    middleware?: ServerMiddleware<Extension>,
  ): void;
  /** Opens the port, 0 for a free one, on every address of the host, and gives its number. Rejects when it is taken. */
  listen(host: string, port: number, tls?: TlsSource): Promise<number>;
  /** Takes no more connections or calls, and waits for those there are to end. */
  shutdown(): Promise<void>;
  /** Breaks off all calls, which end CANCELLED, and closes every connection. */
  forceShutdown(): void;
}
