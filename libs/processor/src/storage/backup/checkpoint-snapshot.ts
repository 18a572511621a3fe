import type { DatabaseSync } from 'node:sqlite';
import { DamagedError, guarded } from '../checkpoint-error.ts';
import { checkedRows, readMeta } from '../checkpoint-layout.ts';
import { CheckpointCopy } from './checkpoint-copy.ts';

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
   * @throws CheckpointError if anything in the file is not as it was written, or the copy cannot be written
   */
  copyTo(path: string, between: () => void): number {
    const copy = new CheckpointCopy(this.#Database, path, between);
    try {
      return guarded(this.path, () => this.#copyInto(copy));
    } finally {
      copy.close();
    }
  }

  close(): void {
    this.#database.close();
  }

  #copyInto(copy: CheckpointCopy): number {
    const meta = readMeta(this.#database, this.path);
    if (!meta) throw new DamagedError(this.path, 'it is empty');
    const counts = new Map<string, number>();
    for (const row of checkedRows(this.#database, this.path)) {
      copy.add(row);
      counts.set(row.tbl, (counts.get(row.tbl) ?? 0) + 1);
    }
    for (const [table, expected] of Object.entries(meta.rows)) {
      const found = counts.get(table) ?? 0;
      if (found === expected) continue;
      throw new DamagedError(this.path, `table ${table} has ${found} rows instead of ${expected}`);
    }
    return copy.finish({ ...meta, position: 0, provedThrough: 0 });
  }
}
