import { setTimeout as delay } from 'node:timers/promises';
import type { LogRecord } from '@millrace/log';
import type { ConsumerMessages } from '@nats-io/jetstream';
import { jetstream } from '@nats-io/jetstream';
import type { Connections } from '../connect.ts';
import { LogDamagedError, LogMissingError } from '../log-errors.ts';
import { LogStream } from '../log-stream.ts';
import { retry } from '../retry.ts';
import type { LogAddress } from '../subjects.ts';
import { logNames } from '../subjects.ts';
import { whyMissing } from '../why-missing.ts';

/** How much is fetched ahead, in bytes; a single record must fit. */
const AHEAD_BYTES = 16 * 1024 * 1024;
const HEARTBEAT_MS = 500;
const PAUSE_MS = 100;
const OPEN_TIMEOUT_MS = 30_000;
/** How long a replicated log must look damaged before it counts as damaged: it may for a moment when its leader changes. */
const CONFIRM_MS = 5_000;

export interface LogFollowerOptions {
  readonly connections: Pick<Connections, 'appends' | 'consumers'>;
  readonly address: LogAddress;
  /** The position before the first record wanted. */
  readonly after: number;
  /** When the log was made, if that is known: another one is not followed. */
  readonly created: string | undefined;
  /** Called with each record once, in order. */
  readonly take: (record: LogRecord) => void;
  /** Called when following has ended: the log is damaged or trimmed, or `take` threw. */
  readonly failed: (error: Error) => void;
}

/** Follows a log that another process writes, record by record, until it is closed. */
export class LogFollower {
  readonly #options: LogFollowerOptions;
  #messages: ConsumerMessages | undefined;
  #next: number;
  #created: string | undefined;
  #replicas = 1;
  /** Since when the log has looked damaged. */
  #damagedSince: number | undefined;
  #isClosed = false;

  private constructor(options: LogFollowerOptions) {
    this.#options = options;
    this.#next = options.after + 1;
    this.#created = options.created;
  }

  /** Waits while servers are unreachable or the log does not exist yet. */
  static start(options: LogFollowerOptions): LogFollower {
    const follower = new LogFollower(options);
    void follower.#run();
    return follower;
  }

  close(): void {
    this.#isClosed = true;
    this.#messages?.stop();
  }

  async #run(): Promise<void> {
    while (!this.#isClosed) {
      try {
        await this.#follow();
      } catch (error) {
        if (this.#isClosed) return;
        const why = this.#isFinal(error);
        if (why) {
          this.close();
          this.#options.failed(why);
          return;
        }
      }
      await delay(PAUSE_MS);
    }
  }

  /** Why following has to end; undefined if that is not certain yet. */
  #isFinal(error: unknown): Error | undefined {
    const isMissing = error instanceof LogMissingError;
    // It does not exist yet.
    if (isMissing && this.#created === undefined) return undefined;
    if (!isMissing && !(error instanceof LogDamagedError)) return error as Error;
    this.#damagedSince ??= performance.now();
    const hasStood = performance.now() - this.#damagedSince >= (this.#replicas > 1 ? CONFIRM_MS : 0);
    return hasStood ? new LogDamagedError((error as Error).message) : undefined;
  }

  /** Follows until the consumer may have lost its place. */
  async #follow(): Promise<void> {
    const { connections, address } = this.#options;
    const isFinal = (error: unknown) => error instanceof LogMissingError || connections.appends.isClosed();
    const open = () => LogStream.open(connections.appends, logNames(address), 1, false);
    const stream = await retry(open, OPEN_TIMEOUT_MS, isFinal);
    const extent = await retry(() => stream.extent(), OPEN_TIMEOUT_MS, isFinal);
    this.#created ??= extent?.created;
    this.#replicas = extent?.replicas ?? this.#replicas;
    if (extent?.created !== this.#created || extent === undefined || extent.last < this.#next - 1) {
      throw await whyMissing(stream, this.#created ?? '', Math.max(1, this.#next - 1));
    }
    const { consumers } = connections;
    const consumer = await jetstream(consumers).consumers.get(stream.names.stream, { opt_start_seq: this.#next });
    const messages = await consumer.consume({ max_bytes: AHEAD_BYTES, expires: 30_000, idle_heartbeat: HEARTBEAT_MS });
    this.#messages = messages;
    void stopAtReset(messages);
    for await (const { seq, data } of messages) {
      if (this.#isClosed) return;
      if (seq !== this.#next) throw await whyMissing(stream, extent.created, this.#next);
      this.#next++;
      this.#damagedSince = undefined;
      this.#options.take({ position: seq, bytes: data });
    }
  }
}

/** A lost consumer would resume by itself, perhaps on another stream. */
async function stopAtReset(messages: ConsumerMessages): Promise<void> {
  for await (const { type } of messages.status()) {
    if (!harmless.has(type)) messages.stop();
  }
}

const harmless: ReadonlySet<string> = new Set(['debug', 'next', 'heartbeat', 'flow_control', 'discard']);
