import { setTimeout as sleep } from 'node:timers/promises';
import { type Defects, type Retention, type Search, type SearchResult, UnusableStoreError } from '@millrace/history';
import type { Log, LogRecord } from '@millrace/log';
import { LogFeed } from './feed/log-feed.ts';
import { RecentLog } from './feed/recent-log.ts';
import { HistoryThread } from './threads/history-thread.ts';
import type { Opened } from './threads/messages.ts';

/** The name by which logs know their history. */
const READER = 'history';
/** How often logs are let go of, in milliseconds: it takes some waiting for the disk. */
const RELEASE_MS = 5_000;
/** How long a store that takes nothing is left alone, in milliseconds. */
const RETRY_MS = 1_000;
/** How often what has ended long ago is looked for, in milliseconds. */
const CLEAN_MS = 60_000;
/** How many rows are deleted at once. */
const CLEAN_ROWS = 500;
/** Deleting takes so many parts of the writer's time, of which one is work. */
const CLEAN_SHARE = 4;

export interface HistoryOptions {
  /** The file. */
  readonly path: string;
  /** How long a search waits for what was committed when it came, in milliseconds. */
  readonly waitMs: number;
  /** What may be deleted at a time. */
  readonly retention: (now: number) => Retention;
  /** Hears, in a line each, what an operator should know. */
  readonly warn: (message: string) => void;
}

/** The history of the logs of one process: a thread writes it, another reads it. */
export class HistoryOfEngine {
  readonly #options: HistoryOptions;
  readonly #logs = new Map<number, RecentLog>();
  readonly #feeds = new Map<number, LogFeed>();
  readonly #stop = new AbortController();
  #thread: HistoryThread | undefined;
  #reader: Promise<HistoryThread> | undefined;
  #work: Promise<unknown> = Promise.resolve();
  #defects: Defects = { setAside: 0, missingBatches: 0 };

  constructor(options: HistoryOptions) {
    this.#options = options;
  }

  /** To be called with each log before anything is appended to it: the log that it gives is to be used instead. */
  watch(source: number, log: Log): Log {
    const watched = new RecentLog(log);
    this.#logs.set(source, watched);
    return watched;
  }

  /**
   * Begins to write what the logs have.
   * @throws an error whose message tells a user what to do
   */
  async start(): Promise<void> {
    this.#thread = new HistoryThread({ path: this.#options.path, role: 'writer' });
    const { positions } = await this.#writer.ask<Opened>({ kind: 'open' });
    for (const [source, log] of this.#logs) {
      const written = await this.#placeIn(source, log, positions.get(source)?.batch ?? 0);
      const reader = await log.reader(READER);
      this.#feeds.set(source, new LogFeed(log, reader, written, (records) => this.#write(source, records)));
    }
    const runs = [...this.#feeds.values()].map((feed) => feed.run());
    this.#work = Promise.all([...runs, this.#release(), this.#clean()]).catch((error: Error) => {
      if (!this.#stop.signal.aborted) this.#options.warn(`The history is not written any more: ${error.message}`);
    });
  }

  /** What the history lacks, as of some seconds ago. */
  get defects(): Defects {
    return this.#defects;
  }

  /** How many committed batches are not in yet. */
  get lag(): number {
    return [...this.#feeds.values()].reduce((sum, { lag }) => sum + lag, 0);
  }

  /**
   * Finds what is in the history, with everything that is committed by now, unless that takes too long.
   * @throws BadSearchError
   */
  async search(search: Search): Promise<SearchResult> {
    const isIn = Promise.all([...this.#feeds.values()].map((feed) => feed.caughtUp()));
    if (this.lag > 0) await Promise.race([isIn, sleep(this.#options.waitMs)]);
    this.#reader ??= this.#openReader();
    const reader = await this.#reader;
    return reader.ask<SearchResult>({ kind: 'search', search });
  }

  /** Writes what is committed, and ends. The logs must still be open. */
  async stop(): Promise<void> {
    const isIn = Promise.all([...this.#feeds.values()].map((feed) => feed.caughtUp()));
    await Promise.race([isIn, this.#work]);
    this.#stop.abort();
    for (const feed of this.#feeds.values()) feed.stop();
    await this.#work;
    await this.#releaseNow().catch(() => {});
    await Promise.all([this.#thread?.close(), this.#reader?.then((reader) => reader.close())]);
  }

  get #writer(): HistoryThread {
    if (!this.#thread) throw new Error('The history is not started');
    return this.#thread;
  }

  /** Where the feed of a log goes on; a part that the log does not have any more is noted. */
  async #placeIn(source: number, log: Log, written: number): Promise<number> {
    const { path, warn } = this.#options;
    if (written > log.last) {
      throw new Error(
        `The history ${path} has batch ${written} of processor ${source}, whose log ends with ${log.last}: it belongs to another data folder, or to a later state of this one. Move it away, and it is made anew of what the logs still have`,
      );
    }
    if (written + 1 >= log.first) return written;
    const gap = { source, first: written + 1, last: log.first - 1 };
    await this.#writer.ask({ kind: 'gap', gap });
    warn(
      `The history lacks batches ${gap.first} to ${gap.last} of processor ${source}: the log does not have them any more`,
    );
    return gap.last;
  }

  async #write(source: number, records: readonly LogRecord[]): Promise<void> {
    for (;;) {
      const bytes = Buffer.concat(records.map((record) => record.bytes));
      const lengths = Uint32Array.from(records, (record) => record.bytes.length);
      const task = { kind: 'write', source, first: records[0]?.position ?? 0, lengths, bytes } as const;
      try {
        return await this.#writer.ask(task);
      } catch (error) {
        if (!(error instanceof UnusableStoreError) || this.#stop.signal.aborted) throw error;
        this.#options.warn(`The history cannot be written for now: ${error.message}`);
        await this.#pause(RETRY_MS);
      }
    }
  }

  async #openReader(): Promise<HistoryThread> {
    const reader = new HistoryThread({ path: this.#options.path, role: 'reader' });
    await reader.ask({ kind: 'open' });
    return reader;
  }

  async #release(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      await this.#pause(RELEASE_MS);
      await this.#tried(() => this.#releaseNow());
    }
  }

  /** What the logs are let go of is safe before. */
  async #releaseNow(): Promise<void> {
    const written = [...this.#feeds.values()].flatMap((feed) =>
      feed.written > feed.released ? [[feed, feed.written] as const] : [],
    );
    if (written.length === 0) return;
    this.#noteDefects(await this.#writer.ask<Defects>({ kind: 'sync' }));
    await Promise.all(written.map(([feed, through]) => feed.release(through)));
  }

  #noteDefects(defects: Defects): void {
    const more = defects.setAside - this.#defects.setAside;
    this.#defects = defects;
    if (more > 0) this.#options.warn(`${more} events could not be written to the history and were set aside`);
  }

  async #clean(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      const start = performance.now();
      const retention = this.#options.retention(Date.now());
      const clean = { kind: 'clean', retention, rows: CLEAN_ROWS } as const;
      const deleted = (await this.#tried(() => this.#writer.ask<number>(clean))) ?? 0;
      const took = performance.now() - start;
      await this.#pause(deleted < CLEAN_ROWS ? CLEAN_MS : took * (CLEAN_SHARE - 1));
    }
  }

  /** What is done now and then is left for the next time if the store takes nothing now. */
  async #tried<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (this.#stop.signal.aborted) return undefined;
    try {
      return await work();
    } catch (error) {
      if (error instanceof UnusableStoreError) return undefined;
      throw error;
    }
  }

  async #pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.#stop.signal }).catch(() => {});
  }
}
