import { securityOptions } from '@millrace/security';
import {
  callTimeOptions,
  clientPortOptions,
  diagnosisOptions,
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
  ...clientPortOptions,
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
  history: oneOf(['off', 'on'], 'off', 'Whether what has ended can be searched; off: searches find what is alive'),
  historyWaitMs: wholeNumber(
    250,
    { from: 0, to: MAX_MS },
    'How long a search waits for what was committed when it came, in milliseconds',
  ),
  historyDays: wholeNumber(
    30,
    { from: 0, to: 100_000 },
    'How long what has ended is kept in the history, in days; 0: for ever',
  ),
  historyDaysOf: optionalText('The same for some processes: order=365,ping=1'),
  ...memoryOptions,
  ...callTimeOptions,
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
