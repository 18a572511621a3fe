/** Serves nice-grpc service definitions over gRPC. */

export { createGrpcServer } from './create-grpc-server.ts';
export type { GrpcServer, GrpcServerOptions, Transport } from './grpc-server.ts';
export { transports } from './grpc-server.ts';
