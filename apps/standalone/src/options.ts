import { securityOptions } from '@millrace/security';
import {
  diagnosisOptions,
  grpcOptions,
  logOptions,
  memoryOptions,
  oneOf,
  onOff,
  optionalText,
  text,
  traceOptions,
  wholeNumber,
} from '@millrace/service';

const MAX_MS = 2 ** 31 - 1;

/** Everything that can be set on the `millrace` command. */
export const options = {
  host: text('127.0.0.1', 'The address to listen on; 0.0.0.0 for all of this machine'),
  port: wholeNumber(26_500, { from: 0, to: 65_535 }, 'The port of the gRPC API; 0 for a free one'),
  ...grpcOptions,
  httpHost: text('127.0.0.1', 'The address of the REST API; 0.0.0.0 for all of this machine'),
  httpPort: wholeNumber(8_080, { from: 0, to: 65_535 }, "The port of Camunda's REST API; 0 for a free one"),
  data: text('./data', 'The folder that everything is kept in'),
  inMemory: onOff('Keep nothing: what is deployed and started is gone when it stops'),
  partitions: wholeNumber(
    1,
    { from: 1, to: 8_191 },
    'How many partitions the work is divided into; a data folder keeps its number',
  ),
  monitorHost: text('127.0.0.1', 'The address of the monitor; whoever reaches it can ask for backups'),
  monitorPort: wholeNumber(
    9_600,
    { from: 0, to: 65_535 },
    'The port of /health/live, /health/ready and /metrics; 0 for a free one',
  ),
  minFreeDiskMb: wholeNumber(
    500,
    { from: 0, to: 1_000_000_000 },
    'With less free than this on the disk, in MB, new work is rejected',
  ),
  ...securityOptions,
  monitorLogin: optionalText(
    'name:password or a token, with which the command backup calls a monitor that has a login; better given in the environment',
  ),
  ...memoryOptions,
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
  ...diagnosisOptions,
  ...traceOptions,
  ...logOptions,
  mount: oneOf(
    ['joined', 'split'],
    'joined',
    'split is for tests: areas apart, over a network that loses and repeats, in memory',
  ),
  seed: wholeNumber(1, { from: 0, to: 2 ** 32 - 1 }, 'What the network of a split mount does'),
};
