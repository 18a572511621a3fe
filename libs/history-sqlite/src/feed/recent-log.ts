import type { Log, LogListener, LogReader, LogRecord } from '@millrace/log';

/** How many bytes of the newest records are remembered. */
const MOST_BYTES = 8 * 1024 * 1024;

/**
 * A log that remembers its newest records, so that whoever follows it need not read them from the disk on the loop that
 * the engine works in.
 */
export class RecentLog implements Log {
  readonly #log: Log;
  readonly #recent: LogRecord[] = [];
  #bytes = 0;
  #committed: number;

  /** @param log as it was opened, with nothing in flight */
  constructor(log: Log) {
    this.#log = log;
    this.#committed = log.last;
  }

  /** The position of the last record that is committed. */
  get committed(): number {
    return this.#committed;
  }

  get last(): number {
    return this.#log.last;
  }

  get first(): number {
    return this.#log.first;
  }

  get maxRecordBytes(): number {
    return this.#log.maxRecordBytes;
  }

  listen(listener: LogListener): void {
    this.#log.listen({
      committed: (position) => {
        this.#committed = position;
        listener.committed(position);
      },
      failed: (error) => listener.failed(error),
    });
  }

  append(bytes: Uint8Array): number {
    const position = this.#log.append(bytes);
    this.#recent.push({ position, bytes });
    this.#bytes += bytes.length;
    if (this.#bytes > MOST_BYTES) this.#forgetHalf();
    return position;
  }

  read(from: number): AsyncIterable<LogRecord> {
    return this.#log.read(from);
  }

  /** The committed records from a position on, if they are all remembered. */
  recent(from: number): readonly LogRecord[] | undefined {
    const start = from - (this.#recent[0]?.position ?? Number.POSITIVE_INFINITY);
    if (from > this.#committed) return [];
    return start >= 0 ? this.#recent.slice(start, start + this.#committed - from + 1) : undefined;
  }

  /** Records up to and including a position need not be remembered any more. */
  forget(through: number): void {
    const count = through - (this.#recent[0]?.position ?? through) + 1;
    if (count <= 0 || this.#recent.length === 0) return;
    for (const { bytes } of this.#recent.splice(0, count)) this.#bytes -= bytes.length;
  }

  reader(name: string): Promise<LogReader> {
    return this.#log.reader(name);
  }

  trim(through: number): void {
    this.#log.trim(through);
  }

  close(): Promise<void> {
    return this.#log.close();
  }

  #forgetHalf(): void {
    let count = 0;
    while (this.#bytes > MOST_BYTES / 2) this.#bytes -= this.#recent[count++]?.bytes.length ?? this.#bytes;
    this.#recent.splice(0, count);
  }
}
