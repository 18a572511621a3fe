import type { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { CheckpointError } from './checkpoint-error.ts';

/** The name of the file that says what a folder is. */
export const IDENTITY_FILE = 'millrace.db';
/** To be raised with each change of what rows or records hold. A folder of a lower format is rejected. */
const FORMAT = 3;

/** What a folder is, and what must be in it. */
export interface Identity {
  readonly partitions: number;
  /** An engine runs on a data folder; a backup is restored to one first. A member of a cluster keeps checkpoints only. */
  readonly kind: 'data' | 'backup' | 'member';
  /** The processors whose checkpoint must be there. */
  readonly checkpoints: readonly number[];
  /** The processors whose log must be there. */
  readonly logs: readonly number[];
}

/**
 * Reads what a folder is; undefined if that was not written yet.
 * @param folder for the texts of errors
 * @throws CheckpointError if another version wrote it, or it is not as it was written
 */
export function readIdentity(database: DatabaseSync, folder: string): Identity | undefined {
  const format = Number(database.prepare('PRAGMA user_version').get()?.user_version);
  if (format === 0) return undefined;
  if (format > FORMAT) {
    throw new CheckpointError(
      `The data folder ${folder} was written by a newer version of Millrace: it has format ${format}, this one knows ${FORMAT}. Start the newer version`,
    );
  }
  if (format < FORMAT) {
    throw new CheckpointError(
      `The data folder ${folder} was written by Millrace before its first release: it has format ${format}, this one reads ${FORMAT}. Choose another folder with --data`,
    );
  }
  const { json, crc } = database.prepare('SELECT json, crc FROM identity').get() as { json: string; crc: number };
  if (crc32(json) !== crc) throw new Error('what it says of the folder is not as it was written');
  return JSON.parse(json) as Identity;
}

/** Writes what a folder is, durably, in place of what was written before. */
export function writeIdentity(database: DatabaseSync, identity: Identity): void {
  const { partitions, kind, checkpoints, logs } = identity;
  const json = JSON.stringify({ partitions, kind, checkpoints, logs });
  database.exec('PRAGMA synchronous = FULL; BEGIN; DROP TABLE IF EXISTS identity');
  database.exec('CREATE TABLE identity (json TEXT NOT NULL, crc INTEGER NOT NULL)');
  database.prepare('INSERT INTO identity (json, crc) VALUES (?, ?)').run(json, crc32(json));
  database.exec(`PRAGMA user_version = ${FORMAT}; COMMIT`);
}
