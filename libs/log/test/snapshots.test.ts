import { describe, expect, it } from 'vitest';
import type { SnapshotStore } from '../src/snapshots/index.ts';
import {
  deleteSnapshot,
  listSnapshots,
  MemorySnapshotStore,
  manifestName,
  partName,
  positionOfSnapshot,
  readManifest,
  readSnapshot,
  SnapshotBroken,
  snapshotId,
  verifySnapshot,
  writeSnapshot,
} from '../src/snapshots/index.ts';

const FOLDER = 'job/1';
const ID = snapshotId(120, 'x7');
const between = async () => {};

/** Chunks that cannot be compressed much, so that there are many parts. */
function noise(count: number): Uint8Array[] {
  let state = 7;
  return Array.from({ length: count }, () =>
    Uint8Array.from({ length: 5_000 }, () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state >> 16;
    }),
  );
}

async function written(chunks: Iterable<Uint8Array>, store = new MemorySnapshotStore(8_192)) {
  const manifest = await writeSnapshot(store, { folder: FOLDER, id: ID, meta: { position: 120 }, chunks, between });
  return { store, manifest };
}

async function read(store: SnapshotStore): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of readSnapshot(store, FOLDER, ID, await readManifest(store, FOLDER, ID))) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe('a snapshot', () => {
  it('larger than a part comes back as it was written, and says what is in it', async () => {
    const chunks = noise(40);
    const { store, manifest } = await written(chunks);
    expect(manifest.parts).toBeGreaterThan(20);
    expect(Buffer.concat(chunks).equals(await read(store))).toBe(true);
    expect(await readManifest(store, FOLDER, ID)).toEqual(manifest);
    expect(manifest.meta).toEqual({ position: 120 });
    await verifySnapshot(store, FOLDER, ID, between);
  });

  it('of one chunk that is larger than many parts, and of nothing, comes back too', async () => {
    const large = Buffer.concat(noise(30));
    expect(large.equals(await read((await written([large])).store))).toBe(true);
    const { store, manifest } = await written([]);
    expect(manifest.parts).toBe(0);
    expect((await read(store)).length).toBe(0);
  });

  it('with any byte of any part changed, or any part missing, is broken', async () => {
    const { store } = await written(noise(6));
    for (const [name, bytes] of [...store.kept]) {
      for (const at of [0, 31, 32, bytes.length - 1]) {
        const changed = new Uint8Array(bytes);
        changed[at] = (changed[at] ?? 0) ^ 1;
        store.kept.set(name, changed);
        await expect(verifySnapshot(store, FOLDER, ID, between), `${name} at ${at}`).rejects.toThrow(SnapshotBroken);
      }
      store.kept.delete(name);
      await expect(verifySnapshot(store, FOLDER, ID, between), name).rejects.toThrow(SnapshotBroken);
      store.kept.set(name, bytes);
    }
    await verifySnapshot(store, FOLDER, ID, between);
  });

  it('with two parts swapped, or the part of another snapshot, is broken', async () => {
    const { store } = await written(noise(6));
    const [one, two] = [partName(FOLDER, ID, 1), partName(FOLDER, ID, 2)];
    const [first, second] = [store.kept.get(one), store.kept.get(two)];
    store.kept.set(one, second as Uint8Array);
    store.kept.set(two, first as Uint8Array);
    await expect(verifySnapshot(store, FOLDER, ID, between)).rejects.toThrow(SnapshotBroken);
  });

  it('with the manifest of one that was cut short is broken', async () => {
    const { store, manifest } = await written(noise(6));
    const other = new MemorySnapshotStore(8_192);
    const short = await written(noise(3), other);
    expect(short.manifest.parts).toBeLessThan(manifest.parts);
    store.kept.set(manifestName(FOLDER, ID), other.kept.get(manifestName(FOLDER, ID)) as Uint8Array);
    await expect(verifySnapshot(store, FOLDER, ID, between)).rejects.toThrow(SnapshotBroken);
  });

  it('that is written by a newer version is not read', async () => {
    const store = new MemorySnapshotStore();
    const { seal } = await import('../src/snapshots/seal.ts');
    const name = manifestName(FOLDER, ID);
    await store.put(name, seal(name, Buffer.from(JSON.stringify({ format: 2 }))));
    await expect(readManifest(store, FOLDER, ID)).rejects.toThrow('newer version of Millrace: it has format 2');
  });

  it('that was cut off while it was written is listed and unfinished', async () => {
    const store = new MemorySnapshotStore(8_192);
    function* cut() {
      yield* noise(5);
      throw new Error('killed');
    }
    await expect(written(cut(), store)).rejects.toThrow('killed');
    expect(store.kept.size).toBeGreaterThan(1);
    expect(await listSnapshots(store, FOLDER)).toEqual([ID]);
    await expect(readManifest(store, FOLDER, ID)).rejects.toThrow('manifest is missing');
    await deleteSnapshot(store, FOLDER, ID);
    expect(store.kept.size).toBe(0);
  });
});

it('snapshots are listed with the newest first, whatever else is there', async () => {
  const store = new MemorySnapshotStore();
  const ids = [snapshotId(9, 'a'), snapshotId(1_000, 'b'), snapshotId(70, 'c')];
  for (const id of ids) await store.put(manifestName(FOLDER, id), new Uint8Array());
  await store.put(`${FOLDER}/other/1`, new Uint8Array());
  expect((await listSnapshots(store, FOLDER)).map(positionOfSnapshot)).toEqual([1_000, 70, 9]);
});
