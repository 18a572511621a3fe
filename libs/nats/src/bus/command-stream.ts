import type { JetStreamManager, StreamConfig, StreamInfo } from '@nats-io/jetstream';
import { DiscardPolicy, JetStreamApiError, jetstreamManager, RetentionPolicy, StorageType } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { retry } from '../retry.ts';
import type { LogAddress, StreamNames } from '../subjects.ts';
import { commandNames, commandSubject, incarnationOf } from '../subjects.ts';

/** The time limit of a JetStream request, and of its retries, in milliseconds. */
const REQUEST_TIMEOUT_MS = 500;
const OPEN_TIMEOUT_MS = 30_000;

/** A place in a command stream and in its incarnation. */
export interface CommandPlace {
  /** Rises when the stream was lost and created anew. */
  readonly incarnation: number;
  /** When the stream was created, as the server writes it. */
  readonly created: string;
  /** Of the stream's message; 0 before the first. */
  readonly sequence: number;
  /** Of the item in the message. */
  readonly index: number;
}

/** A stream whose settings make it unfit to carry commands: it could lose acknowledged messages. */
export class CommandStreamUnfit extends Error {
  override readonly name = 'CommandStreamUnfit';
}

/** The settings that a command stream needs, so that a killed server comes back with everything it acknowledged. */
function commandStreamConfig({ stream, subject }: StreamNames, replicas: number) {
  return {
    name: stream,
    subjects: [subject],
    storage: StorageType.File,
    retention: RetentionPolicy.Limits,
    discard: DiscardPolicy.New,
    num_replicas: replicas,
    max_age: 0,
    max_msgs: -1,
    max_bytes: -1,
    deny_delete: true,
    // Trimming is a purge up to a sequence.
    deny_purge: false,
    allow_direct: false,
  } satisfies Partial<StreamConfig>;
}

/** The stream that a processor reads: found, or created by its reader if it is lost. */
export class CommandStream {
  /** The name of the stream. */
  readonly name: string;
  /** Where reading resumes. */
  readonly place: CommandPlace;
  /** Names of other streams on the same subject, which are neither read nor trimmed. */
  readonly unread: readonly string[];
  readonly #manager: JetStreamManager;

  private constructor(name: string, place: CommandPlace, unread: readonly string[], manager: JetStreamManager) {
    this.name = name;
    this.place = place;
    this.unread = unread;
    this.#manager = manager;
  }

  /**
   * @param known how far the processor has read; undefined if it never did
   * @throws CommandStreamUnfit if another kind of stream has the subject
   */
  static async open(
    connection: NatsConnection,
    address: LogAddress,
    replicas: number,
    known: CommandPlace | undefined,
  ): Promise<CommandStream> {
    const manager = await jetstreamManager(connection, { timeout: REQUEST_TIMEOUT_MS, checkAPI: false });
    const { info, unread } = await retry(
      () => findOrMake(manager, address, replicas, known),
      OPEN_TIMEOUT_MS,
      (error) => error instanceof CommandStreamUnfit || connection.isClosed(),
    );
    return new CommandStream(info.config.name, placeIn(info, address, known), unread, manager);
  }

  /** Whether it is still the stream that was opened. */
  async isThere(): Promise<boolean> {
    try {
      return (await this.#manager.streams.info(this.name)).created === this.place.created;
    } catch (error) {
      if (error instanceof JetStreamApiError) return false;
      throw error;
    }
  }

  /**
   * Deletes the messages up to and including a sequence.
   * @throws RangeError for a sequence below 1: a purge without a sequence would empty the stream
   */
  async trim(through: number): Promise<void> {
    if (!Number.isSafeInteger(through) || through < 1) throw new RangeError(`Cannot trim through ${through}`);
    await this.#manager.streams.purge(this.name, { seq: through + 1 });
  }
}

async function findOrMake(
  manager: JetStreamManager,
  address: LogAddress,
  replicas: number,
  known: CommandPlace | undefined,
): Promise<{ readonly info: StreamInfo; readonly unread: readonly string[] }> {
  const found: StreamInfo[] = [];
  for await (const name of manager.streams.names(commandSubject(address))) {
    const info = await manager.streams.info(name);
    if (incarnationOf(name, address) === undefined || info.config.storage !== StorageType.File) {
      throw new CommandStreamUnfit(`The stream ${name} has the subject of ${address.area} ${address.partition}`);
    }
    found.push(info);
  }
  const read = found.find(({ created }) => created === known?.created) ?? found.sort(byAge)[0];
  if (read) return { info: read, unread: found.filter((each) => each !== read).map(({ config }) => config.name) };
  const names = commandNames(address, (known?.incarnation ?? 0) + 1);
  return { info: await manager.streams.add(commandStreamConfig(names, replicas)), unread: [] };
}

/**
 * A server rejects a second stream on a subject, unless both are created at the same moment. The one that was read stays
 * in use; of two unread ones, the older has everything that the newer has.
 */
function byAge(one: StreamInfo, other: StreamInfo): number {
  return withNanoseconds(one.created) < withNanoseconds(other.created) ? -1 : 1;
}

/** Servers omit trailing zeros of a time. */
function withNanoseconds(created: string): string {
  return created.replace(/(?:\.(\d+))?Z$/, (_, fraction = '') => `.${fraction.padEnd(9, '0')}Z`);
}

/** Resumes the same stream at the known place, and any other stream at its first message. */
function placeIn(
  { config, created, state }: StreamInfo,
  address: LogAddress,
  known: CommandPlace | undefined,
): CommandPlace {
  const incarnation = Math.max(incarnationOf(config.name, address) ?? 1, (known?.incarnation ?? 0) + 1);
  if (known?.created !== created) return { incarnation, created, sequence: 0, index: 0 };
  // Rolled back: new messages get sequences that were already read.
  if (state.last_seq < known.sequence) return { incarnation, created, sequence: state.last_seq, index: 0 };
  return known;
}
