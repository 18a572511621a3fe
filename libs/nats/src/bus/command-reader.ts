import { setTimeout as delay } from 'node:timers/promises';
import type { CommandItem } from '@millrace/protocol/envelope';
import { Commands } from '@millrace/protocol/envelope';
import type { ConsumerMessages, JsMsg } from '@nats-io/jetstream';
import { jetstream } from '@nats-io/jetstream';
import type { Connections } from '../connect.ts';
import { Link } from '../link.ts';
import type { LogAddress } from '../subjects.ts';
import type { CommandPlace } from './command-stream.ts';
import { CommandStream, CommandStreamUnfit } from './command-stream.ts';

/** How much is fetched ahead, in bytes; a single message must fit. */
const AHEAD_BYTES = 16 * 1024 * 1024;
/** The interval of a consumer's heartbeats, in milliseconds. Two missing ones mean that the consumer is lost. */
const HEARTBEAT_MS = 500;
/** The pause before another try, in milliseconds. */
const PAUSE_MS = 100;

export interface CommandReaderOptions {
  readonly connections: Pick<Connections, 'appends' | 'consumers'>;
  readonly address: LogAddress;
  /** How many servers keep the stream, if it is made here. */
  readonly replicas: number;
  /** How far the processor has read, as its log says; undefined if it never did. */
  readonly from: CommandPlace | undefined;
  /** Called with each item in order, and its place. After a restart items may come again. */
  readonly take: (item: CommandItem, at: CommandPlace) => void;
  readonly warn: (message: string) => void;
  /** Called when reading has ended for good. */
  readonly failed: (error: Error) => void;
}

/**
 * Reads the command stream of a processor. Whenever the consumer may have lost its place, checks that the stream is still
 * the same: a NATS consumer resumes by itself on a stream that was created anew, and skips its first messages.
 */
export class CommandReader {
  readonly #options: CommandReaderOptions;
  #stream: CommandStream | undefined;
  #messages: ConsumerMessages | undefined;
  /** The last item taken. */
  #place: CommandPlace | undefined;
  readonly #link: Link;
  #reopening: Promise<void> | undefined;
  #isClosed = false;
  #trimmed = 0;

  private constructor(options: CommandReaderOptions) {
    this.#options = options;
    this.#place = options.from;
    this.#link = new Link(options.connections.consumers, { down: () => this.#lost(), closed: options.failed });
  }

  /** Creates the stream if it does not exist, and starts reading. */
  static async start(options: CommandReaderOptions): Promise<CommandReader> {
    const reader = new CommandReader(options);
    await reader.#open();
    return reader;
  }

  /** Trims what is before this place, which the log has committed. */
  trim({ created, sequence }: CommandPlace): void {
    // The last message stays: some of its items may not be read yet.
    const through = sequence - 1;
    const stream = this.#stream;
    if (!stream || stream.place.created !== created || through <= this.#trimmed) return;
    const before = this.#trimmed;
    this.#trimmed = through;
    stream.trim(through).catch((error) => {
      this.#trimmed = before;
      this.#options.warn(`${stream.name} was not trimmed through ${through}: ${error}`);
    });
  }

  close(): void {
    this.#isClosed = true;
    this.#link.close();
    this.#messages?.stop();
  }

  async #open(): Promise<void> {
    const { connections, address, replicas, warn } = this.#options;
    const stream = await CommandStream.open(connections.appends, address, replicas, this.#place);
    if (this.#place && stream.place !== this.#place) {
      warn(
        `The command stream of ${address.area} ${address.partition} was lost: ${stream.name} is read from ${stream.place.sequence + 1}`,
      );
    }
    for (const name of stream.unread) {
      warn(
        `${stream.name} is read, and ${name} takes the same commands and is not: delete ${name}, or it grows for ever`,
      );
    }
    if (this.#stream?.place.created !== stream.place.created) this.#trimmed = 0;
    this.#stream = stream;
    this.#place = stream.place;
    // The message of the last item is read again, as it may contain more items.
    const from = Math.max(1, stream.place.sequence);
    const consumer = await jetstream(connections.consumers).consumers.get(stream.name, { opt_start_seq: from });
    const messages = await consumer.consume({
      max_bytes: AHEAD_BYTES,
      expires: 30_000,
      idle_heartbeat: HEARTBEAT_MS,
      callback: (message) => {
        if (this.#messages === messages && !this.#isClosed) this.#take(message);
      },
    });
    this.#messages = messages;
    if (this.#isClosed) messages.stop();
    else void this.#watch(messages);
  }

  /** Any event of the consumer ends it. A new one starts after a check of the stream. */
  async #watch(messages: ConsumerMessages): Promise<void> {
    for await (const { type } of messages.status()) {
      if (this.#isClosed || this.#messages !== messages) return;
      if (!harmless.has(type)) this.#lost();
    }
  }

  #lost(): void {
    const messages = this.#messages;
    this.#messages = undefined;
    messages?.stop();
    if (!this.#isClosed) this.#reopening ??= this.#reopen().finally(() => (this.#reopening = undefined));
  }

  async #reopen(): Promise<void> {
    const { warn, failed, connections } = this.#options;
    while (!this.#isClosed) {
      await this.#link.whenUp();
      try {
        await this.#open();
        if (this.#messages) return;
      } catch (error) {
        if (error instanceof CommandStreamUnfit || connections.appends.isClosed()) {
          this.close();
          failed(error as Error);
          return;
        }
        warn(`The command stream is not available: ${error}`);
        await delay(PAUSE_MS);
      }
    }
  }

  #take(message: JsMsg): void {
    const place = this.#place as CommandPlace;
    const { seq } = message;
    if (seq > place.sequence + 1) {
      this.#options.warn(`Messages ${place.sequence + 1} to ${seq - 1} of ${message.info.stream} are missing`);
    }
    const done = seq === place.sequence ? place.index : -1;
    const { items } = Commands.decode(message.data);
    const { incarnation, created } = place;
    try {
      items.forEach((item, index) => {
        if (index <= done) return;
        this.#place = { incarnation, created, sequence: seq, index };
        this.#options.take(item, this.#place);
      });
    } catch (error) {
      this.close();
      this.#options.failed(error instanceof Error ? error : new Error(String(error)));
    }
  }
}

/** Events of a consumer that do not mean that it may have lost its place. */
const harmless: ReadonlySet<string> = new Set(['debug', 'next', 'heartbeat', 'flow_control', 'discard']);
