import {
  diagnosisOptions,
  logOptions,
  memoryOptions,
  natsOptions,
  optionalText,
  text,
  traceOptions,
  wholeNumber,
} from '@millrace/service';

/** Everything that can be set on a service. */
export const serviceOptions = {
  ...natsOptions,
  name: optionalText('What this process is called, as no other is; its area and its process number unless said'),
  data: optionalText(
    'A folder on this machine for checkpoints, so that a start reads only the rest of the logs; of this process alone',
  ),
  snapshotFolder: optionalText(
    'A folder that all members of the service share, for snapshots; they are kept by the NATS servers unless said',
  ),
  snapshotKb: wholeNumber(
    65_536,
    { from: 1, to: 2 ** 31 - 1 },
    'After how many KB of a log a snapshot is made, at least; the log is trimmed to the older of two',
  ),
  replicas: wholeNumber(1, { from: 1, to: 5 }, 'How many NATS servers keep each stream, if it is made here'),
  natsMonitoring: optionalText('Where a NATS server answers questions about itself, such as http://127.0.0.1:8222'),
  monitorHost: text('127.0.0.1', 'The address of the monitor'),
  monitorPort: wholeNumber(
    0,
    { from: 0, to: 65_535 },
    'The port of /health/live, /health/ready and /metrics; 0 for a free one',
  ),
  advertisedHost: optionalText('The address of this process that Topology shows; that of --monitor-host unless said'),
  ...memoryOptions,
  ...diagnosisOptions,
  ...traceOptions,
  ...logOptions,
};
