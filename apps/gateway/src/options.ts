import { securityOptions } from '@millrace/security';
import {
  callTimeOptions,
  clientPortOptions,
  logOptions,
  natsOptions,
  text,
  traceOptions,
  wholeNumber,
} from '@millrace/service';

const MAX_MS = 2 ** 31 - 1;

/** Everything that can be set on the gateway of a cluster. */
export const options = {
  ...clientPortOptions,
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
  ...callTimeOptions,
  startTimeoutMs: wholeNumber(
    10_000,
    { from: 0, to: MAX_MS },
    'How long to wait for the services before the port is opened without them, in milliseconds',
  ),
};
