import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CheckpointError } from '../checkpoint-error.ts';
import type { Identity } from '../identity.ts';
import { IDENTITY_FILE, writeIdentity } from '../identity.ts';
import type { CheckpointSnapshot } from './checkpoint-snapshot.ts';
import { checkpointPath, syncFolder } from './folder-files.ts';

/**
 * Makes the folder for a backup or a restored one, if there is none.
 * @throws CheckpointError if anything is in it
 */
export function makeEmpty(folder: string, what: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new CheckpointError(`The folder ${folder} for ${what} cannot be made: ${(error as Error).message}`, error);
  }
  if (readdirSync(folder).length > 0) throw new CheckpointError(`The folder ${folder} for ${what} is not empty`);
}

/**
 * Copies checkpoints to an empty folder, and says last what the folder is: one that was cut off has no identity, and is
 * never taken for a whole one. What was written is removed if it fails.
 * @param between called between two chunks of about half a megabyte
 * @returns how many bytes were written
 */
export async function writeFolder(
  folder: string,
  snapshots: ReadonlyMap<number, CheckpointSnapshot>,
  { kind, partitions }: Pick<Identity, 'kind' | 'partitions'>,
  between: () => void = () => {},
): Promise<number> {
  try {
    let bytes = 0;
    for (const [processor, snapshot] of snapshots) bytes += snapshot.copyTo(checkpointPath(folder, processor), between);
    syncFolder(folder);
    const checkpoints = [...snapshots.keys()].sort((a, b) => a - b);
    await putIdentity(folder, { kind, partitions, checkpoints, logs: [] });
    syncFolder(dirname(resolve(folder)));
    return bytes;
  } catch (error) {
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { force: true });
    throw error;
  }
}

/** The name appears when everything in the file is on the disk. */
async function putIdentity(folder: string, identity: Identity): Promise<void> {
  const { DatabaseSync } = await import('node:sqlite');
  const unfinished = join(folder, `${IDENTITY_FILE}.unfinished`);
  const database = new DatabaseSync(unfinished);
  writeIdentity(database, identity);
  database.close();
  renameSync(unfinished, join(folder, IDENTITY_FILE));
  syncFolder(folder);
}
