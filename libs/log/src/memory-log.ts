import type { Log, LogListener, LogRecord } from './log.ts';
import type { LogReader } from './readers/log-reader.ts';
import { MemoryPositions } from './readers/memory-positions.ts';
import { openReader } from './readers/open-reader.ts';
import { checkRecordSize } from './record-too-large.ts';

const DEFAULT_MAX_RECORD_BYTES = 64 * 1024 * 1024;

export interface MemoryLogOptions {
  /**
   * Decides when an append is acknowledged: calls `commit`, later, once. A test can delay it, so that several appends
   * are in flight; acknowledgements that overtake each other are put in order. At once after the append, unless said.
   */
  readonly acknowledge?: (commit: () => void) => void;
  /** Whether committed records stay until they are trimmed; if not, they go at once. They stay unless said. */
  readonly keep?: boolean;
  /** How large a record may be, in bytes: 64 MiB unless said. */
  readonly maxRecordBytes?: number;
}

/** A log that ends with its process: for tests, and for engines that need to keep nothing. */
export class MemoryLog implements Log {
  readonly maxRecordBytes: number;
  readonly #acknowledge: (commit: () => void) => void;
  readonly #keep: boolean;
  readonly #records: LogRecord[] = [];
  readonly #acknowledged = new Set<number>();
  #listener: LogListener | undefined;
  #last = 0;
  #committed = 0;
  #readers = new MemoryPositions();
  /** Through which its writer needs nothing any more. */
  #notNeeded = 0;
  #trimmed = 0;
  #failure: Error | undefined;
  #whenIdle: (() => void) | undefined;

  constructor(options: MemoryLogOptions = {}) {
    this.#acknowledge = options.acknowledge ?? queueMicrotask;
    this.#keep = options.keep ?? true;
    this.maxRecordBytes = options.maxRecordBytes ?? DEFAULT_MAX_RECORD_BYTES;
  }

  get last(): number {
    return this.#last;
  }

  get first(): number {
    return this.#trimmed + 1;
  }

  listen(listener: LogListener): void {
    this.#listener = listener;
  }

  append(bytes: Uint8Array): number {
    if (this.#failure) throw this.#failure;
    checkRecordSize(bytes, this.maxRecordBytes);
    const position = ++this.#last;
    this.#records.push({ position, bytes });
    this.#acknowledge(() => this.#acknowledgedAt(position));
    return position;
  }

  /** For tests: the log is lost to its writer from now on, and so is what is not committed. */
  fail(error: Error): void {
    this.#failure = error;
    this.#records.length = this.#committed - this.#trimmed;
    this.#last = this.#committed;
    this.#listener?.failed(error);
    this.#whenIdle?.();
  }

  /** For tests: what a new writer finds after this one is gone: the committed records. */
  reopen(): MemoryLog {
    const log = new MemoryLog({
      acknowledge: this.#acknowledge,
      keep: this.#keep,
      maxRecordBytes: this.maxRecordBytes,
    });
    log.#records.push(...this.#records.slice(0, this.#committed - this.#trimmed));
    log.#last = log.#committed = this.#committed;
    log.#readers = this.#readers;
    log.#notNeeded = this.#notNeeded;
    log.#trimmed = this.#trimmed;
    return log;
  }

  async *read(from: number): AsyncIterable<LogRecord> {
    if (from <= this.#trimmed) throw new Error(`The log starts at ${this.#trimmed + 1}; ${from} was trimmed`);
    for (let position = from; position <= this.#committed; position++) {
      const record = this.#records[position - this.#trimmed - 1];
      if (record) yield record;
    }
  }

  reader(name: string): Promise<LogReader> {
    return openReader(name, { log: this, positions: this.#readers, moved: () => this.trim(this.#notNeeded) });
  }

  trim(through: number): void {
    this.#notNeeded = Math.max(this.#notNeeded, Math.min(through, this.#committed));
    const end = Math.min(this.#notNeeded, this.#readers.lowest);
    if (end <= this.#trimmed) return;
    this.#records.splice(0, end - this.#trimmed);
    this.#trimmed = end;
  }

  async close(): Promise<void> {
    this.#failure ??= new Error('The log is closed');
    if (this.#committed < this.#last) await new Promise<void>((resolve) => (this.#whenIdle = resolve));
  }

  #acknowledgedAt(position: number): void {
    if (position > this.#last) return;
    this.#acknowledged.add(position);
    const before = this.#committed;
    while (this.#acknowledged.delete(this.#committed + 1)) this.#committed++;
    if (!this.#keep) this.trim(this.#committed);
    if (this.#committed > before) this.#listener?.committed(this.#committed);
    if (this.#committed === this.#last) this.#whenIdle?.();
  }
}
