import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import type { Manifest } from './manifest.ts';
import { manifestName, parseManifest, partName } from './manifest.ts';
import { unseal } from './seal.ts';
import { SnapshotBroken } from './snapshot-broken.ts';
import { positionOfSnapshot } from './snapshot-id.ts';
import type { SnapshotStore } from './snapshot-store.ts';

const decompress = promisify(inflateRaw);

/** The ids of the snapshots in a folder, unfinished ones too, newest first. */
export async function listSnapshots(store: SnapshotStore, folder: string): Promise<readonly string[]> {
  const ids = (await store.list(folder)).map((name) => name.slice(folder.length + 1).split('/')[0] ?? '');
  return [...new Set(ids)]
    .filter((id) => positionOfSnapshot(id) !== undefined)
    .sort()
    .reverse();
}

/** @throws SnapshotBroken if it is missing, which is so of an unfinished snapshot, or not as it was written */
export async function readManifest(store: SnapshotStore, folder: string, id: string): Promise<Manifest> {
  const name = manifestName(folder, id);
  return parseManifest(name, unseal(name, await store.get(name)).bytes);
}

/**
 * What a snapshot holds, chunk by chunk. Each is checked before it is given; that all of them were there is known at the
 * end only.
 * @throws SnapshotBroken if a part is missing or not as it was written
 */
export async function* readSnapshot(
  store: SnapshotStore,
  folder: string,
  id: string,
  manifest: Manifest,
): AsyncGenerator<Uint8Array> {
  const digests = createHash('sha256');
  let total = 0;
  for (let part = 1; part <= manifest.parts; part++) {
    const name = partName(folder, id, part);
    const { bytes, digest } = unseal(name, await store.get(name));
    digests.update(digest);
    total += bytes.length + digest.length;
    yield await decompress(bytes);
  }
  if (total !== manifest.bytes || digests.digest('hex') !== manifest.digest) {
    throw new SnapshotBroken(`${folder}/${id} is not what its manifest says`);
  }
}

/** Reads all of a snapshot and keeps nothing of it. */
export async function verifySnapshot(
  store: SnapshotStore,
  folder: string,
  id: string,
  between: () => Promise<void>,
): Promise<void> {
  const manifest = await readManifest(store, folder, id);
  for await (const _ of readSnapshot(store, folder, id, manifest)) await between();
}

/** Deletes a snapshot. From its manifest on it is unfinished, so that nothing begins to read it. */
export async function deleteSnapshot(store: SnapshotStore, folder: string, id: string): Promise<void> {
  await store.delete(manifestName(folder, id));
  await store.delete(`${folder}/${id}`);
}
