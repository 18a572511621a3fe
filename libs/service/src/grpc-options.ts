import { oneOf } from './option.ts';

/** What every process with a gateway has. */
export const grpcOptions = {
  grpcTransport: oneOf(
    ['grpc-js', 'http2'],
    'grpc-js',
    "What serves gRPC: the library grpc-js, or http2, Millrace's own calls on Node's HTTP/2, for less CPU",
  ),
};
