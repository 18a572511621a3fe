import { createHash } from 'node:crypto';
import { SnapshotBroken } from './snapshot-broken.ts';

const DIGEST_BYTES = 32;

/** How many bytes a seal adds. */
export const SEAL_BYTES = DIGEST_BYTES;

/** Bytes with a digest in front, of the name that they are kept under too: no part can pass for another. */
export function seal(name: string, bytes: Uint8Array): Uint8Array {
  return Buffer.concat([digestOf(name, bytes), bytes]);
}

/**
 * @returns the bytes that were sealed, and their digest
 * @throws SnapshotBroken if they are not as they were sealed, or were kept under another name
 */
export function unseal(name: string, sealed: Uint8Array | undefined): { bytes: Uint8Array; digest: Uint8Array } {
  if (!sealed) throw new SnapshotBroken(`${name} is missing`);
  const [digest, bytes] = [sealed.subarray(0, DIGEST_BYTES), sealed.subarray(DIGEST_BYTES)];
  if (!digestOf(name, bytes).equals(digest)) throw new SnapshotBroken(`${name} is not as it was written`);
  return { bytes, digest };
}

function digestOf(name: string, bytes: Uint8Array): Buffer {
  return createHash('sha256').update(`${name}\n`).update(bytes).digest();
}
