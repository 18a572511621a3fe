import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Table } from '@millrace/kernel';
import type { ProcessorState } from '../state/processor-state.ts';
import { CheckpointError, cannotBeWritten, DamagedError, guarded, NoRoomError } from './checkpoint-error.ts';
import {
  CHECKPOINT_FORMAT,
  CHECKPOINT_SCHEMA,
  checkedRows,
  readMeta,
  rowChecksum,
  writeMeta,
} from './checkpoint-layout.ts';
import type { CheckpointMark } from './checkpoint-meta.ts';
import { markOf, metaOf, restoreMeta } from './checkpoint-meta.ts';

/** How many written rows call for a move of SQLite's own log: some MB by then, or 20 if every row lies on another page. */
const MANY_UNMOVED = 5_000;
/** How many characters do, in large rows. */
const MUCH_UNMOVED = 8 * 1024 * 1024;

/**
 * A processor's state in a SQLite file, as of a position of its log. Each row has a checksum of its own: SQLite does not
 * notice a changed byte. Only rows that changed are written, all in one transaction.
 */
export class CheckpointFile {
  readonly path: string;
  readonly #database: DatabaseSync;
  readonly #upsert: StatementSync;
  readonly #delete: StatementSync;
  #failure: CheckpointError | undefined;
  /** Rows that were written since the last move. A life before may have left some: they are moved first. */
  #unmoved = MANY_UNMOVED;
  /** In characters. */
  #unmovedSize = 0;

  private constructor(path: string, database: DatabaseSync) {
    this.path = path;
    this.#database = database;
    this.#upsert = database.prepare(
      'INSERT INTO rows (tbl, key, row, crc) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET row = excluded.row, crc = excluded.crc',
    );
    this.#delete = database.prepare('DELETE FROM rows WHERE tbl = ? AND key = ?');
  }

  /**
   * Opens the file, or makes an empty one.
   * @throws CheckpointError if it is damaged or of a newer version
   */
  static async open(path: string): Promise<CheckpointFile> {
    // Loaded only where something is kept: an engine in memory does without.
    const { DatabaseSync } = await import('node:sqlite');
    return guarded(path, () => {
      const database = new DatabaseSync(path);
      const format = Number(database.prepare('PRAGMA user_version').get()?.user_version);
      if (format > CHECKPOINT_FORMAT) {
        database.close();
        throw new CheckpointError(
          `The checkpoint ${path} was written by a newer version of Millrace: it has format ${format}, this one knows ${CHECKPOINT_FORMAT}. Start the newer version`,
        );
      }
      // SQLite would move its log within a commit: the event loop would stand still for both.
      database.exec('PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0');
      // Nor should it write pages in the midst of a transaction of large rows, and read them again: that took most of it.
      database.exec('PRAGMA cache_spill = OFF');
      // Once only: a file that turns out to be damaged is left as it was found.
      if (format === 0) database.exec(CHECKPOINT_SCHEMA);
      return new CheckpointFile(path, database);
    });
  }

  /**
   * Fills an empty state. Returns undefined if nothing was ever written.
   * @throws CheckpointError if anything in the file is not as it was written
   */
  load(state: ProcessorState): CheckpointMark | undefined {
    return guarded(this.path, () => {
      const meta = readMeta(this.#database, this.path);
      if (!meta) return undefined;
      if (meta.processor !== state.processor) throw new DamagedError(this.path, `it is of processor ${meta.processor}`);
      this.#loadRows(state);
      for (const [name, table] of state.namedTables()) {
        const expected = meta.rows[name] ?? 0;
        if (table.size !== expected)
          throw new DamagedError(this.path, `table ${name} has ${table.size} rows instead of ${expected}`);
      }
      restoreMeta(state, meta);
      return markOf(meta);
    });
  }

  /**
   * Writes what changed since the last call. The state must be exactly that of the mark's position.
   * @param durability `synced` returns when it is safe on the disk; `unsynced` does not wait: a loss of power may take it
   * back as a whole, until the next synced write
   * @throws NoRoomError if there is no room: nothing is lost, and the next call has it all. After any other error nothing
   * is known of the file, so it is never written again
   */
  write(state: ProcessorState, mark: CheckpointMark, durability: 'synced' | 'unsynced' = 'synced'): void {
    const tables = state.namedTables();
    this.#write(() => {
      this.#database.exec(`PRAGMA synchronous = ${durability === 'synced' ? 'FULL' : 'NORMAL'}`);
      this.#database.exec('BEGIN IMMEDIATE');
      for (const [name, table] of tables) this.#writeTable(name, table);
      writeMeta(this.#database, metaOf(state, tables, mark));
      this.#database.exec('COMMIT');
    });
    for (const table of tables.values()) {
      this.#unmoved += table.changed;
      table.forgetChanges();
    }
  }

  /** Whether SQLite's own log should be moved by now. */
  get wantsMove(): boolean {
    return this.#unmoved >= MANY_UNMOVED || this.#unmovedSize >= MUCH_UNMOVED;
  }

  /**
   * Moves what SQLite's own log holds into the file.
   * @throws as `write` does
   */
  move(): void {
    this.#write(() => this.#database.exec('PRAGMA synchronous = FULL; PRAGMA wal_checkpoint(PASSIVE)'));
    this.#unmoved = 0;
    this.#unmovedSize = 0;
  }

  close(): void {
    this.#database.close();
  }

  #write(work: () => void): void {
    if (this.#failure) throw this.#failure;
    try {
      work();
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      const failure = cannotBeWritten(this.path, error as Error);
      if (!(failure instanceof NoRoomError)) this.#failure = failure;
      throw failure;
    }
  }

  #writeTable(name: string, table: Table<object>): void {
    for (const [key, json] of table.changes()) {
      this.#unmovedSize += json?.length ?? 0;
      if (json === undefined) this.#delete.run(name, key);
      else this.#upsert.run(name, key, json, rowChecksum(name, key, json));
    }
  }

  #loadRows(state: ProcessorState): void {
    const tables = state.namedTables();
    for (const { tbl, key, row } of checkedRows(this.#database, this.path)) {
      const table = tables.get(tbl);
      if (!table) {
        throw new CheckpointError(
          `The checkpoint ${this.path} has a table ${tbl} that this version of Millrace does not know. Start the newer version`,
        );
      }
      table.load(key, row);
    }
  }
}
