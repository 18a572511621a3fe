import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { missingFiles, stateFilesIn, syncFolder } from './backup/folder-files.ts';
import { CheckpointError } from './checkpoint-error.ts';
import type { Identity } from './identity.ts';
import { IDENTITY_FILE, readIdentity, writeIdentity } from './identity.ts';

const SQLITE_BUSY = 5;
const OWNERS = { data: 'a standalone engine', member: 'a service of a cluster', backup: 'a backup' } as const;

/**
 * The folder that an engine keeps everything in. One process at a time: the lock is SQLite's exclusive one, which the
 * system lets go when the process ends, however it ends. (A file with a process id would lie after a crash.)
 */
export class DataFolder {
  readonly path: string;
  readonly partitions: number;
  readonly #lock: DatabaseSync;
  #identity: Identity;

  private constructor(path: string, lock: DatabaseSync, identity: Identity) {
    this.path = path;
    this.partitions = identity.partitions;
    this.#lock = lock;
    this.#identity = identity;
  }

  /**
   * Locks the folder; makes it where there is none.
   * @throws CheckpointError if it cannot be used, and then nothing in it was touched
   */
  static async open(
    path: string,
    { partitions, kind }: { readonly partitions: number; readonly kind: 'data' | 'member' },
  ): Promise<DataFolder> {
    makeWritable(path);
    const file = join(path, IDENTITY_FILE);
    const { DatabaseSync } = await import('node:sqlite');
    let lock: DatabaseSync | undefined;
    try {
      checkBegun(path);
      lock = new DatabaseSync(file);
      lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT');
      const found = readIdentity(lock, path);
      if (found) checkIdentity(path, found, { partitions, kind });
      const identity: Identity = found ?? { partitions, kind, checkpoints: [], logs: [] };
      if (!found) writeIdentity(lock, identity);
      return new DataFolder(path, lock, identity);
    } catch (error) {
      lock?.close();
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

  /** From now on the checkpoints and logs of these processors must be there: a start without one of them is rejected. */
  keep(processors: readonly number[]): void {
    const sorted = [...processors].sort((a, b) => a - b);
    const identity: Identity = { ...this.#identity, checkpoints: sorted, logs: sorted };
    if (JSON.stringify(identity) === JSON.stringify(this.#identity)) return;
    syncFolder(this.path);
    writeIdentity(this.#lock, identity);
    this.#identity = identity;
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

/** The identity is written before anything else in a data folder, and after everything else in a copy. */
function checkBegun(path: string): void {
  const identity = statSync(join(path, IDENTITY_FILE), { throwIfNoEntry: false });
  const [name] = stateFilesIn(path);
  if (name === undefined || (identity && identity.size > 0)) return;
  throw new CheckpointError(
    `${path} has ${name}, but no ${IDENTITY_FILE}: it is an unfinished backup or restore, or part of it was deleted. Delete it and make another, or restore the data folder from a backup`,
  );
}

function checkIdentity(
  path: string,
  identity: Identity,
  { partitions, kind }: Pick<Identity, 'partitions' | 'kind'>,
): void {
  if (identity.kind === 'backup') {
    throw new CheckpointError(
      `${path} is a backup, which an engine would use up. Restore it first: npm start -- restore ${path} --data <folder>`,
    );
  }
  if (identity.kind !== kind) {
    throw new CheckpointError(
      `The data folder ${path} is that of ${OWNERS[identity.kind]}, not of ${OWNERS[kind]}. Choose another with --data`,
    );
  }
  if (identity.partitions !== partitions) {
    throw new CheckpointError(
      `The data folder ${path} was made for ${identity.partitions} partitions, not for ${partitions}. Start with --partitions ${identity.partitions}, or choose another folder with --data`,
    );
  }
  const missing = missingFiles(path, identity);
  if (missing.length === 0) return;
  throw new CheckpointError(
    `The data folder ${path} lacks ${missing.join(', ')}, and what was kept there with it. Restore the data folder from a backup`,
  );
}
