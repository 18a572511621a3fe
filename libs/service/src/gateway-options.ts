import { oneOf, text, wholeNumber } from './option.ts';

/** The longest that a timer of the runtime can wait, in milliseconds. */
const MAX_MS = 2 ** 31 - 1;

/** Where a process with a gateway listens for clients. */
export const clientPortOptions = {
  host: text('127.0.0.1', 'The address to listen on; 0.0.0.0 for all of this machine'),
  port: wholeNumber(26_500, { from: 0, to: 65_535 }, 'The port of the gRPC API; 0 for a free one'),
  grpcTransport: oneOf(
    ['grpc-js', 'http2'],
    'grpc-js',
    "What serves gRPC: the library grpc-js, or http2, Millrace's own calls on Node's HTTP/2, for less CPU",
  ),
  httpHost: text('127.0.0.1', 'The address of the REST API; 0.0.0.0 for all of this machine'),
  httpPort: wholeNumber(8_080, { from: 0, to: 65_535 }, "The port of Camunda's REST API; 0 for a free one"),
};

/** How long the calls of a process with a gateway may take. */
export const callTimeOptions = {
  requestTimeoutMs: wholeNumber(15_000, { from: 1, to: MAX_MS }, 'How long a call may take, in milliseconds'),
  longPollMs: wholeNumber(
    10_000,
    { from: 1, to: MAX_MS },
    'How long ActivateJobs waits unless it says otherwise, in milliseconds',
  ),
  probeMs: wholeNumber(
    10_000,
    { from: 1, to: MAX_MS },
    'How often a waiting ActivateJobs looks by itself, in milliseconds',
  ),
};
