import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { CheckpointError } from './checkpoint-error.ts';

const FORMAT = 1;
const SQLITE_BUSY = 5;

/** What a data folder was made for. It cannot be used for anything else. */
interface Identity {
  readonly partitions: number;
}

/**
 * The folder that an engine keeps everything in. One process at a time: the lock is SQLite's exclusive one, which the
 * system lets go when the process ends, however it ends. (A file with a process id would lie after a crash.)
 */
export class DataFolder {
  readonly path: string;
  readonly #lock: DatabaseSync;

  private constructor(path: string, lock: DatabaseSync) {
    this.path = path;
    this.#lock = lock;
  }

  /**
   * Locks the folder; makes it where there is none.
   * @throws CheckpointError if it cannot be used, and then nothing in it was touched
   */
  static async open(path: string, identity: Identity): Promise<DataFolder> {
    makeWritable(path);
    const { DatabaseSync } = await import('node:sqlite');
    const file = join(path, 'millrace.db');
    try {
      const lock = new DatabaseSync(file);
      lock.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = FULL; BEGIN EXCLUSIVE; COMMIT;');
      checkIdentity(path, lock, identity);
      return new DataFolder(path, lock);
    } catch (error) {
      if (error instanceof CheckpointError) throw error;
      const isBusy = error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
      if (isBusy || /locked/.test(String(error))) {
        throw new CheckpointError(
          `The data folder ${path} is in use by another process. Stop it, or choose another with --data`,
        );
      }
      throw new CheckpointError(
        `The file ${file} is damaged: ${(error as Error).message}. Restore the data folder from a backup`,
        error,
      );
    }
  }

  /** Where the checkpoint of a processor is. */
  checkpointOf(processor: number): string {
    return join(this.path, `checkpoint-${processor}.db`);
  }

  /** The folder of a processor's log. */
  logOf(processor: number): string {
    return join(this.path, `log-${processor}`);
  }

  /** Writes the identity to a folder for a backup. */
  copyIdentityTo(folder: string): void {
    this.#lock.prepare('VACUUM INTO ?').run(join(folder, 'millrace.db'));
  }

  close(): void {
    this.#lock.close();
  }
}

function makeWritable(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
    accessSync(path, constants.W_OK);
  } catch (error) {
    throw new CheckpointError(`The data folder ${path} cannot be written: ${(error as Error).message}`, error);
  }
}

/** The identity is written once, by the first engine that uses the folder. */
function checkIdentity(path: string, lock: DatabaseSync, { partitions }: Identity): void {
  const format = Number(lock.prepare('PRAGMA user_version').get()?.user_version);
  if (format > FORMAT) {
    lock.close();
    throw new CheckpointError(
      `The data folder ${path} was written by a newer version of Millrace: it has format ${format}, this one knows ${FORMAT}. Start the newer version`,
    );
  }
  if (format === 0) {
    const json = JSON.stringify({ partitions });
    lock.exec('BEGIN; CREATE TABLE identity (json TEXT NOT NULL, crc INTEGER NOT NULL)');
    lock.prepare('INSERT INTO identity (json, crc) VALUES (?, ?)').run(json, crc32(json));
    lock.exec(`PRAGMA user_version = ${FORMAT}; COMMIT`);
    return;
  }
  const { json, crc } = lock.prepare('SELECT json, crc FROM identity').get() as { json: string; crc: number };
  if (crc32(json) !== crc) {
    throw new CheckpointError(
      `The file ${join(path, 'millrace.db')} is damaged. Restore the data folder from a backup`,
    );
  }
  const made = JSON.parse(json) as Identity;
  if (made.partitions === partitions) return;
  lock.close();
  throw new CheckpointError(
    `The data folder ${path} was made for ${made.partitions} partitions, not for ${partitions}. Start with --partitions ${made.partitions}, or choose another folder with --data`,
  );
}
