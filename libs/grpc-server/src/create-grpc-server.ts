import { GrpcJsServer } from './grpc-js/grpc-js-server.ts';
import type { GrpcServer, GrpcServerOptions } from './grpc-server.ts';
import { Http2GrpcServer } from './http2/http2-grpc-server.ts';

/**
 * Makes a server that serves nothing yet.
 *
 *     const server = createGrpcServer({ transport: 'http2', maxReceiveBytes: 4_194_304, keepAlive });
 *     server.add(HealthDefinition, HealthServiceImpl(state));
 *     const port = await server.listen('127.0.0.1', 0);
 */
export function createGrpcServer(options: GrpcServerOptions): GrpcServer {
  return options.transport === 'http2' ? new Http2GrpcServer(options) : new GrpcJsServer(options);
}
