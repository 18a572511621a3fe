/**
 * Everything that is NATS: no other package of the engine imports `@nats-io/*`.
 *
 * Connect, then open logs:
 * ```ts
 * const connections = await connect({ servers: ['127.0.0.1:4222'], name: 'job-0' });
 * const log = await JetStreamLog.open({ connections, address: { area: 'job', partition: 1 }, replicas: 3, create: false });
 * ```
 */
export type { Connections, NatsOptions } from './connect.ts';
export { connect } from './connect.ts';
export type { JetStreamLogOptions } from './jetstream-log.ts';
export { JetStreamLog } from './jetstream-log.ts';
export { LogDamagedError, LogFencedError, LogMissingError, LogTrimmedError } from './log-errors.ts';
export type { LogView } from './log-view.ts';
export { viewLog } from './log-view.ts';
export { readLogStream } from './read-log-stream.ts';
export { JetStreamSnapshotStore } from './snapshot-stream.ts';
export type { LogAddress, StreamNames } from './subjects.ts';
export {
  commandNames,
  commandSubject,
  EPOCHS_BUCKET,
  epochKey,
  heartbeatSubject,
  incarnationOf,
  logNames,
  probeSubject,
} from './subjects.ts';
export type { WeakSetting, WeakSettingsQuestion } from './weak-settings.ts';
export { weakSettings } from './weak-settings.ts';
