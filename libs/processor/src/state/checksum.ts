import { crc32 } from 'node:zlib';

/** The CRC-32 of an encoded batch; each batch carries that of the one before it. */
export function checksum(bytes: Uint8Array): number {
  return crc32(bytes);
}
