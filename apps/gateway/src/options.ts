import { securityOptions } from '@millrace/security';
import { grpcOptions, logOptions, natsOptions, text, traceOptions, wholeNumber } from '@millrace/service';

const MAX_MS = 2 ** 31 - 1;

/** Everything that can be set on the gateway of a cluster. */
export const options = {
  host: text('127.0.0.1', 'The address to listen on; 0.0.0.0 for all of this machine'),
  port: wholeNumber(26_500, { from: 0, to: 65_535 }, 'The port of the gRPC API; 0 for a free one'),
  ...grpcOptions,
  httpHost: text('127.0.0.1', 'The address of the REST API; 0.0.0.0 for all of this machine'),
  httpPort: wholeNumber(8_080, { from: 0, to: 65_535 }, "The port of Camunda's REST API; 0 for a free one"),
  ...natsOptions,
  ...securityOptions,
  monitorHost: text('127.0.0.1', 'The address of the monitor'),
  monitorPort: wholeNumber(
    9_600,
    { from: 0, to: 65_535 },
    'The port of /health/live, /health/ready and /metrics; 0 for a free one',
  ),
  ...traceOptions,
  ...logOptions,
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
  startTimeoutMs: wholeNumber(
    10_000,
    { from: 0, to: MAX_MS },
    'How long to wait for the services before the port is opened without them, in milliseconds',
  ),
};
