import type { DatabaseSync } from 'node:sqlite';
import { schema, schemaVersion, sqlite } from '@millrace/history';

/** Kept in memory of the file, in KiB. */
const CACHE_KIB = 16 * 1024;

/**
 * Opens the file, and makes its tables if it is new.
 * @throws an error whose message tells a user what to do
 */
export async function openDatabase(path: string): Promise<DatabaseSync> {
  const { DatabaseSync } = await import('node:sqlite');
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path);
    database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -${CACHE_KIB}`);
    const version = Number(database.prepare('PRAGMA user_version').get()?.user_version);
    if (version > schemaVersion) {
      throw new Error(
        `it was written by a newer version of Millrace: it has format ${version}, this one knows ${schemaVersion}`,
      );
    }
    if (version === 0) {
      database.exec(`BEGIN; ${schema(sqlite).join(';')}; PRAGMA user_version = ${schemaVersion}; COMMIT`);
    }
    return database;
  } catch (error) {
    database?.close();
    throw new Error(
      `The history ${path} cannot be used: ${(error as Error).message}. Move it away, and it is made anew of what the logs still have; or start with --history off`,
      { cause: error },
    );
  }
}

/** Opens the file to read only: what is written meanwhile is seen by each statement anew. */
export async function openToRead(path: string): Promise<DatabaseSync> {
  const { DatabaseSync } = await import('node:sqlite');
  const database = new DatabaseSync(path, { readOnly: true });
  database.exec(`PRAGMA cache_size = -${CACHE_KIB}`);
  return database;
}
