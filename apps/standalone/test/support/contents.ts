import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Waits until the files in a folder do not change any more: a log makes its next segment in the background. */
export async function settled(folder: string): Promise<void> {
  for (let before = ''; ; ) {
    const now = JSON.stringify(await contentsOf(folder));
    if (now === before) return;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** The files in a folder, each with a hash of what is in it. */
export async function contentsOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const hashes = files.sort().map(async (path) => {
    const hash = createHash('sha256').update(await readFile(path));
    return [path, hash.digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(hashes));
}
