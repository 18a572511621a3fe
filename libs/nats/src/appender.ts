import { clearInterval, setInterval } from 'node:timers';
import type { LogListener } from '@millrace/log';
import { checkRecordSize } from '@millrace/log';
import type { NatsConnection } from '@nats-io/transport-node';
import { Link } from './link.ts';
import type { LogStream } from './log-stream.ts';
import type { Receipt } from './publisher.ts';
import { Publisher } from './publisher.ts';
import { settle } from './settle.ts';
import type { Known, OwnRecord } from './tail.ts';
import { examineTail, failureOf } from './tail.ts';

/** How often it is looked whether acknowledgements stay away, in milliseconds. */
const WATCH_MS = 250;
/** How often a log is compared with what its writer knows while nothing is in doubt, in milliseconds. */
const EXAMINE_MS = 5_000;

export interface AppenderOptions {
  readonly connection: NatsConnection;
  readonly stream: LogStream;
  readonly writer: string;
  readonly created: string;
  readonly replicas: number;
  /** The last record at the opening. */
  readonly anchor: Known['anchor'];
  readonly window: number;
  readonly acknowledgeTimeoutMs: number;
  readonly warn: (message: string) => void;
}

/**
 * The writing side of a log: a window of publishes in flight, committed in order. Whenever one of them may or may not
 * have arrived, it publishes nothing more and reads the end of the log until that is known.
 */
export class Appender {
  readonly #options: AppenderOptions;
  readonly #publisher: Publisher;
  readonly #link: Link;
  readonly #timer: ReturnType<typeof setInterval>;
  /** Appended and not committed; the first `#published` of them are in flight. */
  readonly #records: OwnRecord[] = [];
  #published = 0;
  #anchor: Known['anchor'];
  #state: 'flowing' | 'in doubt' | 'over' = 'flowing';
  #listener: LogListener | undefined;
  #failure: Error | undefined;
  #progressAt = 0;
  #examinedAt = performance.now();
  /** How often in a row getting out of doubt has led straight back into it. */
  #fruitless = 0;
  /** Settled when the last append before a closing has ended. */
  readonly #idle = Promise.withResolvers<void>();

  constructor(options: AppenderOptions) {
    this.#options = options;
    const { connection, stream, writer, anchor } = options;
    this.#anchor = anchor;
    this.#publisher = new Publisher(connection, stream.names, writer, (receipt) => this.#receive(receipt));
    this.#link = new Link(connection, {
      down: () => this.#doubt('the connection went down'),
      closed: (error) => this.#fail(error),
    });
    this.#timer = setInterval(() => this.#watch(), WATCH_MS);
  }

  get last(): number {
    return this.committed + this.#records.length;
  }

  get committed(): number {
    return this.#anchor?.position ?? 0;
  }

  get maxRecordBytes(): number {
    return this.#publisher.maxRecordBytes;
  }

  listen(listener: LogListener): void {
    this.#listener = listener;
  }

  append(bytes: Uint8Array): number {
    if (this.#failure) throw this.#failure;
    checkRecordSize(bytes, this.maxRecordBytes);
    const position = this.last + 1;
    this.#records.push({ position, bytes });
    this.#pump();
    return position;
  }

  /** Takes nothing more; settles when all that was appended is committed, or the log has failed. */
  async close(): Promise<void> {
    this.#failure ??= new Error('The log is closed');
    if (this.#records.length > 0) await this.#idle.promise;
    this.#end();
  }

  #pump(): void {
    while (this.#state === 'flowing' && this.#published < this.#options.window) {
      const record = this.#records[this.#published];
      if (!record) return;
      if (this.#published === 0) this.#progressAt = performance.now();
      // Counted first: a publish that throws may have left all the same.
      this.#published++;
      try {
        this.#publisher.publish(record);
      } catch (error) {
        this.#doubt(String(error));
      }
    }
  }

  #receive({ position, doubt }: Receipt): void {
    if (this.#state !== 'flowing') return;
    // A record behind a stranger's passes the fence too: it is committed only when all of ours before it are.
    if (doubt === undefined && position === this.committed + 1) {
      this.#commit(1);
      this.#pump();
    } else {
      this.#doubt(doubt ?? `position ${position} was acknowledged before ${this.committed + 1}`);
    }
  }

  #commit(count: number): void {
    const last = this.#records.splice(0, count).at(-1);
    if (!last) return;
    this.#published -= count;
    this.#anchor = { ...last, writer: this.#options.writer };
    this.#progressAt = performance.now();
    this.#fruitless = 0;
    this.#listener?.committed(last.position);
    if (this.#failure && this.#records.length === 0) this.#idle.resolve();
  }

  #watch(): void {
    if (this.#state !== 'flowing') return;
    const now = performance.now();
    const { acknowledgeTimeoutMs } = this.#options;
    if (this.#published > 0 && now - this.#progressAt > acknowledgeTimeoutMs) {
      this.#doubt(`nothing was acknowledged for ${acknowledgeTimeoutMs} ms`);
    } else if (now - this.#examinedAt > EXAMINE_MS) {
      this.#examinedAt = now;
      void this.#examine();
    }
  }

  /** Looks at the log while appends go on. What does not fit is looked at again with nothing more on its way. */
  async #examine(): Promise<void> {
    const known = this.#known([], () => this.committed + this.#published);
    const verdict = await examineTail(this.#options.stream, known).catch(() => undefined);
    if (verdict && verdict.kind !== 'intact') this.#doubt('it does not look as it should');
  }

  #doubt(why: string): void {
    if (this.#state !== 'flowing') return;
    this.#state = 'in doubt';
    this.#publisher.giveUp();
    this.#options.warn(`Appends to ${this.#options.stream.names.stream} are in doubt: ${why}`);
    void this.#settle();
  }

  async #settle(): Promise<void> {
    const { stream, replicas, warn } = this.#options;
    const doubtful = this.#records.slice(0, this.#published);
    const known = this.#known(doubtful, () => this.committed + doubtful.length);
    const isWanted = () => this.#state === 'in doubt';
    const tries = this.#fruitless++;
    const verdict = await settle({ stream, link: this.#link, replicas, known, tries, isWanted, warn });
    if (!verdict) return;
    if (verdict.kind === 'intact') this.#commit(verdict.arrived);
    else this.#fail(failureOf(verdict, this.#options.stream.names.stream));
    if (this.#state !== 'in doubt') return;
    // What has not arrived is published again under the same fence: should its first copy come too, one is rejected.
    this.#published = 0;
    this.#state = 'flowing';
    this.#pump();
  }

  #known(doubtful: readonly OwnRecord[], reach: () => number): Known {
    const { created, writer } = this.#options;
    return { created, writer, anchor: this.#anchor, doubtful, reach };
  }

  #fail(error: Error): void {
    if (this.#state === 'over') return;
    this.#failure = error;
    this.#records.length = 0;
    this.#end();
    this.#listener?.failed(error);
    this.#idle.resolve();
  }

  #end(): void {
    this.#state = 'over';
    clearInterval(this.#timer);
    this.#link.close();
    this.#publisher.close();
  }
}
