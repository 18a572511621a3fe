import { setTimeout as sleep } from 'node:timers/promises';
import type { LogReader, LogRecord } from '@millrace/log';
import type { RecentLog } from './recent-log.ts';

/** How long changes are gathered before they are written, in milliseconds: a short instance is written once then. */
const GATHER_MS = 250;
/** How many bytes of records are handed over at once. */
const CHUNK_BYTES = 1024 * 1024;

/** Writes records of a log to the store. Settles when they are in. */
export type WriteRecords = (records: readonly LogRecord[]) => Promise<void>;

/** Hands one log to the store, record after record, and lets go of what is in. */
export class LogFeed {
  readonly #log: RecentLog;
  readonly #reader: LogReader;
  readonly #write: WriteRecords;
  readonly #stop = new AbortController();
  #wake = new AbortController();
  #written: number;
  #waiting: { readonly through: number; readonly done: () => void }[] = [];

  /** @param written through which position the log is in the store */
  constructor(log: RecentLog, reader: LogReader, written: number, write: WriteRecords) {
    this.#log = log;
    this.#reader = reader;
    this.#written = written;
    this.#write = write;
  }

  /** Through which position the log is in the store. */
  get written(): number {
    return this.#written;
  }

  /** Through which position the log may trim. */
  get released(): number {
    return this.#reader.position;
  }

  /** How many committed records are not in yet. */
  get lag(): number {
    return this.#log.committed - this.#written;
  }

  /** Works until it is stopped. Rejects when the store or the log fails. */
  async run(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      await this.#hand();
      if (this.lag > 0 && this.#waiting.length > 0) continue;
      await this.#pause(GATHER_MS);
    }
  }

  /** Settles when everything is in that is committed now. */
  caughtUp(): Promise<void> {
    const through = this.#log.committed;
    if (this.#written >= through) return Promise.resolve();
    return new Promise((done) => {
      this.#waiting.push({ through, done });
      this.#wake.abort();
    });
  }

  /** Lets the log trim what is in; it must be safe from a loss of power by then. */
  release(through: number): Promise<void> {
    return this.#reader.advance(through);
  }

  stop(): void {
    this.#stop.abort();
    this.#wake.abort();
  }

  async #hand(): Promise<void> {
    const recent = this.#log.recent(this.#written + 1);
    let chunk: LogRecord[] = [];
    let bytes = 0;
    for await (const record of recent ?? this.#log.read(this.#written + 1)) {
      chunk.push(record);
      bytes += record.bytes.length;
      if (bytes < CHUNK_BYTES) continue;
      await this.#handOver(chunk);
      if (this.#stop.signal.aborted) return;
      [chunk, bytes] = [[], 0];
    }
    if (chunk.length > 0) await this.#handOver(chunk);
  }

  async #handOver(records: readonly LogRecord[]): Promise<void> {
    await this.#write(records);
    this.#written = records.at(-1)?.position ?? this.#written;
    this.#log.forget(this.#written);
    const isIn = ({ through }: { readonly through: number }) => through <= this.#written;
    for (const { done } of this.#waiting.filter(isIn)) done();
    this.#waiting = this.#waiting.filter((each) => !isIn(each));
  }

  async #pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.#wake.signal }).catch(() => {});
    this.#wake = new AbortController();
    if (this.#stop.signal.aborted) this.#wake.abort();
  }
}
