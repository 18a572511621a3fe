import { closeSync, fsyncSync, openSync, statSync } from 'node:fs';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { CheckpointError } from '../checkpoint-error.ts';
import type { StoredRow } from '../checkpoint-layout.ts';
import { CHECKPOINT_SCHEMA, writeMeta } from '../checkpoint-layout.ts';
import type { CheckpointMeta } from '../checkpoint-meta.ts';

/** How much is written and synced at once, in characters: the log's own syncs wait for no more than that. */
const CHUNK_CHARACTERS = 512 * 1024;

/** A checkpoint that is written from the first row to the last. One that is cut off is thrown away. */
export class CheckpointCopy {
  readonly #path: string;
  readonly #between: () => void;
  readonly #database: DatabaseSync;
  readonly #insert: StatementSync;
  #characters = 0;

  /**
   * @param path where nothing is
   * @param between called between two chunks
   */
  constructor(Database: new (path: string) => DatabaseSync, path: string, between: () => void) {
    this.#path = path;
    this.#between = between;
    this.#database = this.#writing(() => new Database(path));
    // Nothing is ever rolled back.
    this.#exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = FULL');
    this.#exec(CHECKPOINT_SCHEMA);
    this.#insert = this.#database.prepare(
      'INSERT INTO rows (tbl, key, row, crc) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    );
    this.#exec('BEGIN');
  }

  /** A row may come twice, the same each time: how many there are is checked when the copy is loaded. */
  add({ tbl, key, row, crc }: StoredRow): void {
    this.#writing(() => this.#insert.run(tbl, key, row, crc));
    this.#characters += row.length;
    if (this.#characters < CHUNK_CHARACTERS) return;
    this.#exec('COMMIT');
    this.#between();
    this.#exec('BEGIN');
    this.#characters = 0;
  }

  /** Returns its size in bytes. It is on the disk by then. */
  finish(meta: CheckpointMeta): number {
    this.#writing(() => writeMeta(this.#database, meta));
    this.#exec('COMMIT');
    this.close();
    return this.#writing(() => syncFile(this.#path));
  }

  close(): void {
    if (this.#database.isOpen) this.#database.close();
  }

  #exec(sql: string): void {
    this.#writing(() => this.#database.exec(sql));
  }

  #writing<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw new CheckpointError(`The copy ${this.#path} cannot be written: ${(error as Error).message}`, error);
    }
  }
}

/** Returns the size of the file in bytes. */
function syncFile(path: string): number {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return statSync(path).size;
}
