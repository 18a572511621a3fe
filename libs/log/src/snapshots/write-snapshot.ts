import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import type { Manifest } from './manifest.ts';
import { FORMAT, manifestName, partName } from './manifest.ts';
import { SEAL_BYTES, seal } from './seal.ts';
import type { SnapshotStore } from './snapshot-store.ts';

/** How many bytes go into a part before it is compressed, at most. */
const RAW_PART_BYTES = 512 * 1024;
/** What compression may add to bytes that cannot be compressed, at most. */
const OVERHEAD_BYTES = 1_024;

const compress = promisify(deflateRaw);

export interface NewSnapshot {
  /** Such as `job/1`. */
  readonly folder: string;
  readonly id: string;
  /** What is in it. */
  readonly meta: object;
  readonly chunks: Iterable<Uint8Array>;
  /** Awaited between two chunks: how fast it may go. */
  readonly between: () => Promise<void>;
}

/** Writes a snapshot, part by part, its manifest last. It does not count before it was read back. */
export async function writeSnapshot(store: SnapshotStore, snapshot: NewSnapshot): Promise<Manifest> {
  const { folder, id, meta, chunks, between } = snapshot;
  const partBytes = Math.min(RAW_PART_BYTES, store.maxBytes - SEAL_BYTES - OVERHEAD_BYTES);
  const digests = createHash('sha256');
  let parts = 0;
  let bytes = 0;
  const put = async (raw: Uint8Array) => {
    const name = partName(folder, id, ++parts);
    const sealed = seal(name, await compress(raw, { level: 1 }));
    digests.update(sealed.subarray(0, SEAL_BYTES));
    bytes += sealed.length;
    await store.put(name, sealed);
  };
  let waiting: Uint8Array[] = [];
  let size = 0;
  for (const chunk of chunks) {
    waiting.push(chunk);
    size += chunk.length;
    if (size >= partBytes) {
      let rest = Buffer.concat(waiting);
      for (; rest.length >= partBytes; rest = rest.subarray(partBytes)) await put(rest.subarray(0, partBytes));
      waiting = [rest];
      size = rest.length;
    }
    await between();
  }
  if (size > 0) await put(Buffer.concat(waiting));
  const manifest: Manifest = { format: FORMAT, parts, bytes, digest: digests.digest('hex'), meta };
  const name = manifestName(folder, id);
  await store.put(name, seal(name, Buffer.from(JSON.stringify(manifest))));
  return manifest;
}
