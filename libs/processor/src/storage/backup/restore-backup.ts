import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CheckpointError, DamagedError, guarded } from '../checkpoint-error.ts';
import type { Identity } from '../identity.ts';
import { IDENTITY_FILE, readIdentity } from '../identity.ts';
import { CheckpointSnapshot } from './checkpoint-snapshot.ts';
import { checkpointPath, missingFiles } from './folder-files.ts';
import { makeEmpty, writeFolder } from './write-folder.ts';

/** What was restored. */
export interface Restored {
  readonly partitions: number;
  readonly bytes: number;
}

/**
 * Copies a backup, which stays as it is, to an empty folder that an engine can start on. Everything is checked on the
 * way.
 * @throws CheckpointError if it is no backup, or not as it was written; the folder is empty then
 */
export async function restoreBackup(backup: string, data: string): Promise<Restored> {
  try {
    return await restore(backup, data);
  } catch (error) {
    if (!(error instanceof DamagedError)) throw error;
    throw new CheckpointError(`The file ${error.path} is damaged: ${error.what}. Restore another backup`, error);
  }
}

async function restore(backup: string, data: string): Promise<Restored> {
  const { partitions, checkpoints } = await backupIdentity(backup);
  makeEmpty(data, 'the restored data');
  const snapshots = new Map<number, CheckpointSnapshot>();
  try {
    for (const processor of checkpoints) {
      snapshots.set(processor, await CheckpointSnapshot.open(checkpointPath(backup, processor)));
    }
    const bytes = await writeFolder(data, snapshots, { kind: 'data', partitions });
    return { partitions, bytes };
  } finally {
    for (const snapshot of snapshots.values()) snapshot.close();
  }
}

async function backupIdentity(backup: string): Promise<Identity> {
  const path = join(backup, IDENTITY_FILE);
  if (!existsSync(path)) {
    throw new CheckpointError(
      `${backup} is no backup: it has no ${IDENTITY_FILE}, which is written last. If it is an unfinished backup, make another`,
    );
  }
  const { DatabaseSync } = await import('node:sqlite');
  const identity = guarded(path, () => {
    const database = new DatabaseSync(path, { readOnly: true });
    try {
      return readIdentity(database, backup);
    } catch (error) {
      // A running engine holds the lock.
      if (/locked/.test(String(error))) throw noBackup(backup);
      throw error;
    } finally {
      database.close();
    }
  });
  if (identity?.kind !== 'backup') throw noBackup(backup);
  const missing = missingFiles(backup, identity);
  if (missing.length === 0) return identity;
  throw new CheckpointError(`The backup ${backup} lacks ${missing.join(', ')}. Restore another backup`);
}

function noBackup(folder: string): CheckpointError {
  return new CheckpointError(
    `${folder} is a data folder, not a backup. Start on it with --data, or copy it while no engine runs on it`,
  );
}
