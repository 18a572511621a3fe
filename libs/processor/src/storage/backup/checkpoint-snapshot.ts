import { closeSync, fsyncSync, openSync, statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { DamagedError, guarded } from '../checkpoint-error.ts';
import { CHECKPOINT_SCHEMA, checkedRows, readMeta, writeMeta } from '../checkpoint-layout.ts';

/** How much of a copy is written and synced at once, in characters: the log's own syncs wait for no more than that. */
const CHUNK_CHARACTERS = 512 * 1024;

type Database = new (path: string, options?: { readonly readOnly?: boolean }) => DatabaseSync;

/** A checkpoint as of the moment at which it is held, whatever is written to the file meanwhile. */
export class CheckpointSnapshot {
  readonly path: string;
  readonly #Database: Database;
  readonly #database: DatabaseSync;

  private constructor(path: string, Database: Database) {
    this.path = path;
    this.#Database = Database;
    this.#database = new Database(path, { readOnly: true });
  }

  static async open(path: string): Promise<CheckpointSnapshot> {
    const { DatabaseSync } = await import('node:sqlite');
    return guarded(path, () => new CheckpointSnapshot(path, DatabaseSync));
  }

  /** The moment is now. */
  hold(): void {
    guarded(this.path, () => {
      this.#database.exec('BEGIN');
      // SQLite takes the snapshot with the first read.
      readMeta(this.#database, this.path);
    });
  }

  /**
   * Writes a copy, synced and complete in itself, to a path where nothing is. It begins a log of its own: the log is not
   * needed to restore it.
   * @param between called between two chunks
   * @returns its size in bytes
   * @throws CheckpointError if anything in the file is not as it was written
   */
  copyTo(path: string, between: () => void): number {
    const target = new this.#Database(path);
    try {
      // A copy that was cut off is thrown away, so there is nothing that could be rolled back.
      target.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = FULL');
      target.exec(CHECKPOINT_SCHEMA);
      guarded(this.path, () => this.#copyInto(target, between));
    } finally {
      target.close();
    }
    syncFile(path);
    return statSync(path).size;
  }

  close(): void {
    this.#database.close();
  }

  #copyInto(target: DatabaseSync, between: () => void): void {
    const meta = readMeta(this.#database, this.path);
    if (!meta) throw new DamagedError(this.path, 'it is empty');
    const insert = target.prepare('INSERT INTO rows (tbl, key, row, crc) VALUES (?, ?, ?, ?)');
    const counts = new Map<string, number>();
    let characters = 0;
    target.exec('BEGIN');
    for (const { tbl, key, row, crc } of checkedRows(this.#database, this.path)) {
      insert.run(tbl, key, row, crc);
      counts.set(tbl, (counts.get(tbl) ?? 0) + 1);
      characters += row.length;
      if (characters < CHUNK_CHARACTERS) continue;
      target.exec('COMMIT');
      between();
      target.exec('BEGIN');
      characters = 0;
    }
    for (const [table, expected] of Object.entries(meta.rows)) {
      const found = counts.get(table) ?? 0;
      if (found !== expected)
        throw new DamagedError(this.path, `table ${table} has ${found} rows instead of ${expected}`);
    }
    writeMeta(target, { ...meta, position: 0, provedThrough: 0 });
    target.exec('COMMIT');
  }
}

function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
