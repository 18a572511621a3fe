import type { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { DamagedError } from './checkpoint-error.ts';
import type { CheckpointMeta } from './checkpoint-meta.ts';

/**
 * The version of the file's layout; SQLite keeps it as `user_version`. What rows hold is versioned by the format of the
 * folder (`identity.ts`).
 */
export const CHECKPOINT_FORMAT = 1;

/**
 * Rows lie apart from the index that they are found by. In one tree with it (WITHOUT ROWID) a search that passes by a row
 * of 4 MB reads all of it, for each row that is written.
 */
export const CHECKPOINT_SCHEMA = `
  BEGIN;
  CREATE TABLE IF NOT EXISTS meta (id INTEGER PRIMARY KEY, json TEXT NOT NULL, crc INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS rows (tbl TEXT NOT NULL, key INTEGER NOT NULL, row TEXT NOT NULL, crc INTEGER NOT NULL,
    PRIMARY KEY (tbl, key));
  PRAGMA user_version = ${CHECKPOINT_FORMAT};
  COMMIT`;

/** One row of one table as it is stored. */
export interface StoredRow {
  readonly tbl: string;
  readonly key: number;
  readonly row: string;
  readonly crc: number;
}

export function rowChecksum(table: string, key: number, json: string): number {
  // In two steps: a row may have megabytes, and to join the texts takes longer than the checksum.
  return crc32(json, crc32(`${table}\n${key}\n`));
}

/**
 * All rows of a checkpoint, each checked against its checksum.
 * @throws CheckpointError for a row that is not as it was written
 */
export function* checkedRows(database: DatabaseSync, path: string): Generator<StoredRow> {
  for (const found of database.prepare('SELECT tbl, key, row, crc FROM rows').iterate()) {
    const stored = found as unknown as StoredRow;
    const { tbl, key, row, crc } = stored;
    if (rowChecksum(tbl, key, row) !== crc)
      throw new DamagedError(path, `row ${key} of table ${tbl} is not as it was written`);
    yield stored;
  }
}

/**
 * What a checkpoint says of itself; undefined if nothing was ever written.
 * @throws CheckpointError if it is not as it was written
 */
export function readMeta(database: DatabaseSync, path: string): CheckpointMeta | undefined {
  const found = database.prepare('SELECT json, crc FROM meta').get() as { json: string; crc: number } | undefined;
  if (!found) return undefined;
  if (crc32(found.json) !== found.crc) throw new DamagedError(path, 'its description is not as it was written');
  return JSON.parse(found.json) as CheckpointMeta;
}

export function writeMeta(database: DatabaseSync, meta: CheckpointMeta): void {
  const json = JSON.stringify(meta);
  database.prepare('INSERT OR REPLACE INTO meta (id, json, crc) VALUES (1, ?, ?)').run(json, crc32(json));
}
