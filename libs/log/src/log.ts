import type { LogReader } from './readers/log-reader.ts';

/** Receives the results of a log's appends. */
export interface LogListener {
  /** Every record up to and including this position will be there after a crash. */
  committed(position: number): void;
  /** Nothing more can be appended, and what is not committed may be lost. The writer must stop. */
  failed(error: Error): void;
}

export interface LogRecord {
  readonly position: number;
  readonly bytes: Uint8Array;
}

/**
 * The ordered record batches of one processor: the truth, everything else is a cache of it. One writer. Appends are
 * asynchronous and several may be in flight; they are committed in order.
 */
export interface Log {
  /** The position of the last record appended; 0 if there is none. */
  readonly last: number;
  /** The position of the first record that can be read; one more than `last` if there is none. */
  readonly first: number;
  /** How large a record may be, in bytes. May change while a log is open, where it is not ours to say. */
  readonly maxRecordBytes: number;
  /** Sets the receiver of commits; once, before the first append. */
  listen(listener: LogListener): void;
  /**
   * Appends a record and returns its position: 1, 2, 3, … The listener is called when it is committed, never before this
   * returns. The bytes are the log's from now on. Throws after a failure, and once `close` was called.
   * @throws {RecordTooLargeError} for a record of more than `maxRecordBytes`; the log can be used further
   */
  append(bytes: Uint8Array): number;
  /**
   * The committed records from a position on, in order: those committed by now, perhaps some committed meanwhile. Their
   * bytes are never changed. Throws if any of them was trimmed.
   */
  read(from: number): AsyncIterable<LogRecord>;
  /** Opens the reader of a name, one at a time. A new one begins with the first record that there is. */
  reader(name: string): Promise<LogReader>;
  /**
   * Records up to and including the position are no longer needed by the writer; they may go, now or later. What a named
   * reader has not worked off stays until it has.
   */
  trim(through: number): void;
  /** Ends the log; appends in flight are committed first, unless it has failed. */
  close(): Promise<void>;
}
