import type { LogRecord } from '../log.ts';

/**
 * A reader of a log that is known by a name, such as an exporter. The log keeps what it has not worked off: a trim waits
 * for the slowest reader, also after a restart.
 */
export interface LogReader {
  readonly name: string;
  /** The last record that it has worked off; durable. */
  readonly position: number;
  /** The committed records after its position, in order, as `Log.read` gives them. */
  read(): AsyncIterable<LogRecord>;
  /**
   * Moves its position forward. Settles when that is durable; until then the records stay. A lower position changes
   * nothing.
   * @throws RangeError for a position that the log does not have
   */
  advance(position: number): Promise<void>;
  /** Ends it for good: nothing is kept for it any more. */
  remove(): Promise<void>;
}

/** Where a log keeps the positions of its readers. */
export interface ReaderPositions {
  /** By name. */
  load(): Promise<ReadonlyMap<string, number>>;
  /** Settles when the position is durable. Undefined removes it. */
  store(name: string, position: number | undefined): Promise<void>;
}

/** Fits into a file, a key and a subject. */
const NAME = /^[a-z][a-z0-9-]{0,62}$/;

/** @throws RangeError if no reader can have this name */
export function checkReaderName(name: string): void {
  if (!NAME.test(name)) {
    throw new RangeError(
      `Expected the name of a log reader as lower-case letters, digits and hyphens, at most 63, got '${name}'`,
    );
  }
}

/** The position up to which no reader needs anything any more. */
export function lowestPosition(positions: ReadonlyMap<string, number>): number {
  return Math.min(Number.POSITIVE_INFINITY, ...positions.values());
}
