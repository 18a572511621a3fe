import type { Changes } from './rows/changes.ts';
import type { Search, SearchResult } from './search/search.ts';

/** How far the log of a processor is in the store. */
export interface Position {
  /** Every batch up to and including this one is in. */
  readonly batch: number;
  /** Of the batch after it so many records are in, too; 0 where it was not halved. */
  readonly records: number;
}

/** An event that could not be shown: it is left out, and everything else goes on. */
export interface SetAside {
  readonly source: number;
  readonly batch: number;
  readonly record: number;
  readonly area: number;
  readonly code: number;
  readonly text: string;
}

/** Batches that the store has not seen, and never will: the log does not have them any more. */
export interface Gap {
  readonly source: number;
  readonly first: number;
  readonly last: number;
}

/** What goes into the store in one transaction, or not at all. */
export interface Write {
  readonly changes: Changes;
  readonly positions: ReadonlyMap<number, Position>;
  readonly setAside?: SetAside;
  readonly gap?: Gap;
}

/** How much of what has ended is kept. */
export interface Retention {
  /** Instances that ended before this time, in milliseconds since 1970, may go; undefined: none. */
  readonly before: number | undefined;
  /** The same for processes with a rule of their own, by their ids. */
  readonly byProcess: ReadonlyMap<string, number | undefined>;
}

/** What a history lacks. */
export interface Defects {
  /** Events. */
  readonly setAside: number;
  readonly missingBatches: number;
}

/** The rows of one engine's history. Adapters: SQLite, PostgreSQL. */
export interface HistoryStore {
  /** How far each processor's log is in. */
  positions(): Promise<ReadonlyMap<number, Position>>;
  /**
   * @throws UnusableStoreError if the store takes nothing now, whatever it is: then nothing was written, and it may be
   * tried again; any other error is about what was to be written
   */
  write(write: Write): Promise<void>;
  /** Settles when all that was written is safe from a loss of power. */
  sync(): Promise<void>;
  search(search: Search): Promise<SearchResult>;
  defects(): Promise<Defects>;
  /**
   * Deletes some rows of what has ended before its time, at most about so many: what it encloses first, and a root
   * instance as a whole.
   * @returns how many rows were deleted: fewer than `rows` if nothing is left to delete
   */
  clean(retention: Retention, rows: number): Promise<number>;
  close(): Promise<void>;
}

/** The store takes nothing now, for a reason that has nothing to do with what was to be written. */
export class UnusableStoreError extends Error {
  override readonly name = 'UnusableStoreError';
}
