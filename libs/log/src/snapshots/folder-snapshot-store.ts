import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SnapshotStore } from './snapshot-store.ts';
import { checkSnapshotName } from './snapshot-store.ts';

/** Large enough that few files are made, small enough that one is written and read in milliseconds. */
const MAX_BYTES = 1024 * 1024;
const UNFINISHED = '.unfinished';

/** Snapshots in a folder that all members see, such as one on a network disk. */
export class FolderSnapshotStore implements SnapshotStore {
  readonly maxBytes = MAX_BYTES;
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Makes the folder where there is none. */
  static async open(folder: string): Promise<FolderSnapshotStore> {
    await mkdir(folder, { recursive: true });
    return new FolderSnapshotStore(folder);
  }

  /** The name appears when its bytes are on the disk. */
  async put(name: string, bytes: Uint8Array): Promise<void> {
    const path = this.#path(name);
    await mkdir(dirname(path), { recursive: true });
    const file = await open(`${path}${UNFINISHED}`, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${path}${UNFINISHED}`, path);
    await this.#syncFolders(dirname(path));
  }

  async get(name: string): Promise<Uint8Array | undefined> {
    return orNothing(readFile(this.#path(name)));
  }

  async list(folder: string): Promise<readonly string[]> {
    const path = this.#path(folder);
    const found = (await orNothing(readdir(path, { recursive: true, withFileTypes: true }))) ?? [];
    return found
      .filter((entry) => entry.isFile() && !entry.name.endsWith(UNFINISHED))
      .map((entry) => `${folder}${join(entry.parentPath, entry.name).slice(path.length)}`);
  }

  async delete(name: string): Promise<void> {
    await rm(this.#path(name), { recursive: true, force: true });
  }

  #path(name: string): string {
    checkSnapshotName(name);
    return join(this.#folder, name);
  }

  /** A folder that was just made must be in its parent too. */
  async #syncFolders(path: string): Promise<void> {
    for (let folder = path; folder.length >= this.#folder.length; folder = dirname(folder)) {
      const handle = await open(folder, 'r');
      try {
        await handle.sync();
      } finally {
        await handle.close();
      }
    }
  }
}

/** What there is not is no error here; everything else is. */
async function orNothing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // A folder is no name that something is kept under.
    if (code === 'ENOENT' || code === 'EISDIR') return undefined;
    throw error;
  }
}
