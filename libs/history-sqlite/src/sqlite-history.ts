import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import {
  type Defects,
  type HistoryStore,
  type Position,
  type Retention,
  type Search,
  type SearchResult,
  searchWith,
  sqlite,
  UnusableStoreError,
  type Write,
} from '@millrace/history';
import { deleteEnded } from './clean.ts';
import { openDatabase, openToRead } from './open-database.ts';
import { RowWriter } from './row-writer.ts';

/** Errors of SQLite that are not about what was to be written: no room, a broken disk, a lock, no memory, damage. */
const UNUSABLE: ReadonlySet<number> = new Set([5, 6, 7, 8, 10, 11, 13, 14, 26]);

/** The history in a SQLite file. Its methods work at once, so it belongs in a thread of its own. */
export class SqliteHistory implements HistoryStore {
  readonly #database: DatabaseSync;
  readonly #rows: RowWriter;

  private constructor(database: DatabaseSync) {
    this.#database = database;
    this.#rows = new RowWriter(database);
  }

  /** @throws an error whose message tells a user what to do */
  static async open(path: string): Promise<SqliteHistory> {
    return new SqliteHistory(await openDatabase(path));
  }

  /** For searches only, beside the one that writes. */
  static async openToRead(path: string): Promise<Pick<HistoryStore, 'search' | 'close'>> {
    return new SqliteHistory(await openToRead(path));
  }

  async positions(): Promise<ReadonlyMap<number, Position>> {
    const rows = this.#database.prepare('SELECT source, batch, records FROM position').all();
    return new Map(
      rows.map(({ source, batch, records }) => [Number(source), { batch: Number(batch), records: Number(records) }]),
    );
  }

  async write({ changes, positions, setAside, gap }: Write): Promise<void> {
    this.#transaction(() => {
      this.#rows.write(changes);
      if (setAside) this.#insert('set_aside', { ...setAside });
      if (gap) this.#insert('gap', { ...gap });
      for (const [source, position] of positions) this.#insert('position', { source, ...position });
    });
  }

  async sync(): Promise<void> {
    this.#database.exec('PRAGMA synchronous = FULL');
    try {
      this.#transaction(() => this.#database.exec('UPDATE position SET batch = batch'));
    } finally {
      this.#database.exec('PRAGMA synchronous = NORMAL');
    }
  }

  async search(search: Search): Promise<SearchResult> {
    this.#database.exec('BEGIN');
    try {
      // All statements run at once, so that they see the same.
      return await searchWith(sqlite, search, ({ sql, values }) =>
        this.#database.prepare(sql).all(...(values as SQLInputValue[])),
      );
    } finally {
      this.#database.exec('COMMIT');
    }
  }

  async defects(): Promise<Defects> {
    const row = this.#database
      .prepare('SELECT (SELECT count(*) FROM set_aside) a, (SELECT COALESCE(sum(last - first + 1), 0) FROM gap) g')
      .get();
    return { setAside: Number(row?.a), missingBatches: Number(row?.g) };
  }

  async clean(retention: Retention, rows: number): Promise<number> {
    return this.#transaction(() => deleteEnded(this.#database, retention, rows));
  }

  async close(): Promise<void> {
    this.#database.close();
  }

  #insert(table: string, row: Readonly<Record<string, string | number>>): void {
    const names = Object.keys(row);
    const places = names.map(() => '?').join(', ');
    this.#database
      .prepare(`INSERT OR REPLACE INTO ${table} (${names.join(', ')}) VALUES (${places})`)
      .run(...Object.values(row));
  }

  #transaction<T>(work: () => T): T {
    try {
      this.#database.exec('BEGIN IMMEDIATE');
      const result = work();
      this.#database.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      const { errcode, message } = error as { readonly errcode?: number; readonly message: string };
      if (errcode !== undefined && UNUSABLE.has(errcode & 0xff))
        throw new UnusableStoreError(message, { cause: error });
      throw error;
    }
  }
}
