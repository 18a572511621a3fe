import { cp, mkdtemp, open, readdir, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { someWork, startOn } from './engine-work.ts';

/** Segments are cut to this, in bytes: what follows in them is zeros. */
const SEGMENT_BYTES = 64 * 1024;

/** A data folder that tests take copies of. */
export class DataImage {
  readonly #root: string;
  #copies = 0;

  private constructor(root: string) {
    this.#root = root;
  }

  /**
   * Makes one with a checkpoint in the middle of its work.
   * @param ending - `stopped` in order, or as a kill leaves it
   */
  static async make(ending: 'stopped' | 'killed'): Promise<DataImage> {
    const image = new DataImage(await mkdtemp(join(tmpdir(), 'millrace-image-')));
    // If this hook fails, no other removes the folder.
    await image.#fill(ending).catch(async (error: unknown) => {
      await image.remove();
      throw error;
    });
    return image;
  }

  /** The files with something in them, and their sizes in bytes. */
  async files(): Promise<readonly { readonly name: string; readonly size: number }[]> {
    const names = await readdir(this.#pristine, { recursive: true });
    const found = await Promise.all(
      names.map(async (name) => ({ name, stats: await stat(join(this.#pristine, name)) })),
    );
    return found
      .filter(({ stats }) => stats.isFile() && stats.size > 0)
      .map(({ name, stats: { size } }) => ({ name, size }));
  }

  /** Gives a copy of the folder to use; it is gone afterwards. */
  async withCopy<T>(use: (folder: string) => Promise<T>): Promise<T> {
    const folder = join(this.#root, `copy-${++this.#copies}`);
    await cp(this.#pristine, folder, { recursive: true });
    try {
      return await use(folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  remove(): Promise<void> {
    return rm(this.#root, { recursive: true, force: true });
  }

  get #pristine(): string {
    return join(this.#root, 'pristine');
  }

  async #fill(ending: 'stopped' | 'killed'): Promise<void> {
    const folder = join(this.#root, 'live');
    const mount = await startOn(folder);
    await someWork(mount, 30);
    await mount.backup(join(this.#root, 'unused'));
    await someWork(mount, 20);
    if (ending === 'killed') await cp(folder, this.#pristine, { recursive: true });
    await mount.stop();
    if (ending === 'stopped') await cp(folder, this.#pristine, { recursive: true });
    await this.#shorten();
  }

  async #shorten(): Promise<void> {
    for (const { name } of await this.files()) {
      if (name.endsWith('.segment')) await truncate(join(this.#pristine, name), SEGMENT_BYTES);
    }
  }
}

/** Changes a bit of a file. */
export async function flip(path: string, offset: number, bit: number): Promise<void> {
  const file = await open(path, 'r+');
  const byte = new Uint8Array(1);
  await file.read(byte, 0, 1, offset);
  byte[0] = (byte[0] ?? 0) ^ (1 << bit);
  await file.write(byte, 0, 1, offset);
  await file.close();
}
