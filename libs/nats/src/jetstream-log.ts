import { randomUUID } from 'node:crypto';
import type { Log, LogListener, LogReader, LogRecord } from '@millrace/log';
import { openReader } from '@millrace/log';
import { Appender } from './appender.ts';
import type { Connections } from './connect.ts';
import { isLogError, LogDamagedError, LogTrimmedError } from './log-errors.ts';
import type { Extent } from './log-stream.ts';
import { LogStream } from './log-stream.ts';
import { readRecords } from './read-records.ts';
import { NatsReaderPositions } from './reader-positions.ts';
import { retry } from './retry.ts';
import type { LogAddress } from './subjects.ts';
import { logNames } from './subjects.ts';
import { Trimmer } from './trimmer.ts';

/** How many appends may be in flight. With `sync_interval: always` more gain nothing. */
const WINDOW = 16;
/** After how long without any acknowledgement the appends in flight are in doubt, in milliseconds. */
const ACKNOWLEDGE_TIMEOUT_MS = 2_000;
/** For how long an opening waits for servers that are away, in milliseconds. */
const OPEN_TIMEOUT_MS = 30_000;

export interface JetStreamLogOptions {
  readonly connections: Pick<Connections, 'appends' | 'consumers'>;
  readonly address: LogAddress;
  /** How many servers keep the log, if it is made here. */
  readonly replicas: number;
  /**
   * Whether the log is made if there is none: only for a processor that never had a leader. A log that is gone must not
   * be mistaken for a new one.
   */
  readonly create: boolean;
  /** How many appends may be in flight; 16 unless said. */
  readonly window?: number;
  /** After how long without any acknowledgement appends are in doubt, in milliseconds; 2,000 unless said. */
  readonly acknowledgeTimeoutMs?: number;
  /** Called with warnings for operators. All of them resolve by themselves. */
  readonly warn?: (message: string) => void;
}

/**
 * A log in JetStream: one stream, one subject, positions that are the stream's sequences.
 *
 * Every append is fenced: it is stored at its own position or not at all. So two may have the log open, and it is the
 * one whose append comes first that goes on; the other fails with a `LogFencedError`. A new leader opens the log, reads
 * what it does not know yet, up to `last`, and appends its first record: only when that is committed does it lead. If
 * that fails it opens the log again, for a leader before it may have had appends on their way.
 *
 * It fails with a `LogDamagedError` if the log was rolled back or made anew behind its back. A server that is away is no
 * failure: appends wait for it.
 */
export class JetStreamLog implements Log {
  readonly #options: JetStreamLogOptions;
  readonly #stream: LogStream;
  readonly #appender: Appender;
  readonly #readers: NatsReaderPositions;
  readonly #trimmer: Trimmer;
  readonly #firstAtOpening: number;
  /** When the stream was made, as the server writes it: another time is another log. */
  readonly created: string;

  private constructor(options: JetStreamLogOptions, stream: LogStream, appender: Appender, extent: Extent) {
    this.#options = options;
    this.#stream = stream;
    this.#appender = appender;
    this.#readers = new NatsReaderPositions(options.connections.consumers, options.address, extent.replicas);
    this.#trimmer = new Trimmer(stream, this.#readers, options.warn ?? ignore);
    this.#firstAtOpening = Math.max(1, extent.first);
    this.created = extent.created;
  }

  /**
   * Opens a log as it is now: what others append from here on fences this one off.
   * @throws {LogMissingError} if there is none and it was not to be made
   * @throws {LogDamagedError} if its stream is set up to lose records, or has lost its last one
   * @throws what the server says, if it is not to be had for half a minute
   */
  static async open(options: JetStreamLogOptions): Promise<JetStreamLog> {
    const { window, acknowledgeTimeoutMs, warn } = options;
    const { appends } = options.connections;
    const found = await retry(
      () => findLog(options),
      OPEN_TIMEOUT_MS,
      (error) => isLogError(error) || appends.isClosed(),
    );
    const { stream, extent, anchor } = found;
    const appender = new Appender({
      connection: appends,
      stream,
      writer: randomUUID(),
      created: extent.created,
      replicas: extent.replicas,
      anchor,
      window: window ?? WINDOW,
      acknowledgeTimeoutMs: acknowledgeTimeoutMs ?? ACKNOWLEDGE_TIMEOUT_MS,
      warn: warn ?? ignore,
    });
    return new JetStreamLog(options, stream, appender, extent);
  }

  get last(): number {
    return this.#appender.last;
  }

  get first(): number {
    return Math.max(this.#firstAtOpening, this.#trimmer.trimmed + 1);
  }

  get maxRecordBytes(): number {
    return this.#appender.maxRecordBytes;
  }

  listen(listener: LogListener): void {
    this.#appender.listen(listener);
  }

  append(bytes: Uint8Array): number {
    return this.#appender.append(bytes);
  }

  /**
   * @throws {LogTrimmedError} if records were trimmed, perhaps only while they were read
   * @throws {LogDamagedError} if records are missing, or the log is not the one that was opened
   */
  async *read(from: number): AsyncGenerator<LogRecord> {
    if (from < this.first) throw new LogTrimmedError(this.#stream.names.stream, this.first, from);
    yield* readRecords({
      connection: this.#options.connections.consumers,
      stream: this.#stream,
      created: this.created,
      from,
      through: this.#appender.committed,
    });
  }

  reader(name: string): Promise<LogReader> {
    return openReader(name, { log: this, positions: this.#readers, trimmed: () => this.#trimmer.idle() });
  }

  /** The last record always stays: a log without records looks like one that lost all of them. */
  trim(through: number): void {
    this.#trimmer.trim(Math.min(through, this.#appender.committed - 1));
  }

  /** Settles when no trim is under way. */
  async trimmed(): Promise<void> {
    await this.#trimmer.idle();
  }

  /** Waits for a server that is away, as appends do. Closing the connection ends the wait: what is in flight is lost. */
  async close(): Promise<void> {
    await this.#appender.close();
    await this.#trimmer.idle();
  }
}

async function findLog({ connections, address, replicas, create }: JetStreamLogOptions) {
  const stream = await LogStream.open(connections.appends, logNames(address), replicas, create);
  const extent = await stream.extent();
  if (!extent) throw new LogDamagedError(`The stream ${stream.names.stream} is gone`);
  const { last } = extent;
  if (last === 0) return { stream, extent, anchor: undefined };
  const record = await stream.record(last);
  if (!record) throw new LogDamagedError(`${stream.names.stream} has lost its last record, ${last}`);
  return { stream, extent, anchor: { position: last, ...record } };
}

function ignore(): void {}
