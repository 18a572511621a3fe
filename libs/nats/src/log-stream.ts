import type { JetStreamManager, StreamConfig, StreamInfo } from '@nats-io/jetstream';
import { JetStreamApiCodes, JetStreamApiError, jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { keptStream } from './kept-stream.ts';
import { LogDamagedError, LogMissingError } from './log-errors.ts';
import type { StreamNames } from './subjects.ts';

/** The header that says which opening of a log has written a record: no two are the same. */
export const WRITER_HEADER = 'Millrace-Writer';
/** How long a question to JetStream may take, in milliseconds; then it is asked again. */
const QUESTION_TIMEOUT_MS = 2_000;

/** What a stream must be to be a log. Everything that would drop records by itself is off. */
export function logStreamConfig({ stream, subject }: StreamNames, replicas: number) {
  return { ...keptStream(stream, subject, replicas), deny_delete: true };
}

/** One record as it is kept. */
export interface KeptRecord {
  readonly writer: string;
  readonly bytes: Uint8Array;
}

/** The extent of a log, as reported by the leader of its stream. */
export interface Extent {
  /** When the stream was made, as the server writes it: another time is another stream. */
  readonly created: string;
  readonly first: number;
  /** The last position; 0 before the first. */
  readonly last: number;
  readonly replicas: number;
}

/** The stream of a log: what can be asked of it, every answer by the leader of the stream. */
export class LogStream {
  readonly names: StreamNames;
  readonly #manager: JetStreamManager;

  private constructor(names: StreamNames, manager: JetStreamManager) {
    this.names = names;
    this.#manager = manager;
  }

  /**
   * @param replicas of a stream that is made here
   * @param create whether to make it if there is none
   * @throws {LogMissingError} if there is none and it was not to be made
   * @throws {LogDamagedError} if there is one that is set to drop records, or that takes other subjects too
   */
  static async open(connection: NatsConnection, names: StreamNames, replicas: number, create: boolean) {
    const manager = await jetstreamManager(connection, { timeout: QUESTION_TIMEOUT_MS, checkAPI: false });
    const stream = new LogStream(names, manager);
    let info = await stream.#info();
    if (!info && !create) throw new LogMissingError(names.stream);
    // Of two that make it at once, both get the same one: the settings are equal.
    info ??= await manager.streams.add(logStreamConfig(names, replicas));
    const wrong = wrongSettings(info.config, logStreamConfig(names, info.config.num_replicas));
    if (wrong.length > 0) throw new LogDamagedError(`The stream ${names.stream} cannot be a log: ${wrong.join(', ')}`);
    return stream;
  }

  /** @returns undefined if the stream is gone */
  async extent(): Promise<Extent | undefined> {
    const info = await this.#info();
    if (!info) return undefined;
    const { state, created, config } = info;
    return { created, first: state.first_seq, last: state.last_seq, replicas: config.num_replicas };
  }

  /** @returns undefined if there is no such record, or no such stream */
  async record(position: number): Promise<KeptRecord | undefined> {
    const found = await orNothing(this.#manager.streams.getMessage(this.names.stream, { seq: position }));
    return found ? { writer: found.header.get(WRITER_HEADER), bytes: found.data } : undefined;
  }

  /**
   * Lets all records go up to and including a position.
   * @throws RangeError for a position below 1: a purge without a sequence would empty the stream
   */
  async trim(through: number): Promise<void> {
    if (!Number.isSafeInteger(through) || through < 1) throw new RangeError(`Cannot trim through ${through}`);
    await this.#manager.streams.purge(this.names.stream, { seq: through + 1 });
  }

  async #info(): Promise<StreamInfo | undefined> {
    return (await orNothing(this.#manager.streams.info(this.names.stream))) ?? undefined;
  }
}

/** What there is not is no error here; everything else is. */
async function orNothing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    const { StreamNotFound, NoMessageFound } = JetStreamApiCodes;
    if (error instanceof JetStreamApiError && (error.code === StreamNotFound || error.code === NoMessageFound)) return;
    throw error;
  }
}

function wrongSettings(found: StreamConfig, wanted: ReturnType<typeof logStreamConfig>): string[] {
  const settings = ['subjects', 'storage', 'retention', 'max_age', 'max_msgs', 'max_bytes', 'deny_purge'] as const;
  const wrong = settings
    .filter((name) => JSON.stringify(found[name]) !== JSON.stringify(wanted[name]))
    .map((name) => `${name} is ${JSON.stringify(found[name])}`);
  return found.persist_mode === 'async' ? [...wrong, 'it acknowledges before it writes'] : wrong;
}
