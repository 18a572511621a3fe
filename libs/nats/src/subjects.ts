import type { AreaName } from '@millrace/protocol';

/** One processor of the distributed mount: an area on a partition. */
export interface LogAddress {
  readonly area: AreaName;
  readonly partition: number;
}

/** A stream and the one subject in it. A log's positions are the sequences of its stream: nothing else may be in it. */
export interface StreamNames {
  readonly stream: string;
  readonly subject: string;
}

/** The log of a processor. One stream for good: a log made anew is an alarm, never another name. */
export function logNames({ area, partition }: LogAddress): StreamNames {
  return { stream: `log-${area}-${partition}`, subject: `log.${area}.${partition}` };
}

/**
 * What a processor is to read. The subject stays, and JetStream rejects a second stream on it; the stream's name carries
 * the incarnation, so that a consumer cannot go on unnoticed on a stream that was made anew.
 * @param incarnation 1, 2, 3, …: rises when the stream was lost
 */
export function commandNames({ area, partition }: LogAddress, incarnation: number): StreamNames {
  return { stream: `cmd-${area}-${partition}-${incarnation}`, subject: commandSubject({ area, partition }) };
}

/** Where commands and sends for a processor are published, whatever the incarnation of the stream that takes them. */
export function commandSubject({ area, partition }: LogAddress): string {
  return `cmd.${area}.${partition}`;
}

/** The incarnation in the name of a processor's command stream; undefined if it is another stream. */
export function incarnationOf(stream: string, { area, partition }: LogAddress): number | undefined {
  const prefix = `cmd-${area}-${partition}-`;
  if (!stream.startsWith(prefix) || !/^[1-9]\d*$/.test(stream.slice(prefix.length))) return undefined;
  return Number(stream.slice(prefix.length));
}

/** Where a leader says five times a second that it lives, how loaded it is, and what it has committed. */
export function heartbeatSubject({ area, partition }: LogAddress): string {
  return `heartbeat.${area}.${partition}`;
}

/** What one leader alone listens to: "no responders" there means that its connection is gone. */
export function probeSubject({ area, partition }: LogAddress, epoch: number): string {
  return `probe.${area}.${partition}.${epoch}`;
}

/** The key-value bucket in which the next leader takes its epoch, and the key of a processor in it. */
export const EPOCHS_BUCKET = 'epochs';

export function epochKey({ area, partition }: LogAddress): string {
  return `${area}.${partition}`;
}

/** The key-value bucket that says which snapshots of a log are verified, and the key of a log in it. */
export const SNAPSHOTS_BUCKET = 'snapshots';

export function snapshotKey({ area, partition }: LogAddress): string {
  return `${area}.${partition}`;
}

/** The key-value bucket with the positions of the named readers of logs, and the key of a reader in it. */
export const READERS_BUCKET = 'log-readers';

export function readerKey({ area, partition }: LogAddress, name: string): string {
  return `${area}.${partition}.${name}`;
}
