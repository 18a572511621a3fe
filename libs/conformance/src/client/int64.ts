import type { LongBits } from '@millrace/protocol/gateway';

const BITS_BELOW_PARTITION = 51n;

/** A 64-bit integer as the codecs take it. */
export function int64(value: bigint | number): LongBits {
  const bits = BigInt(value);
  return { low: Number(BigInt.asIntN(32, bits)), high: Number(BigInt.asIntN(32, bits >> 32n)), unsigned: false };
}

/** The exact value. */
export function toBigInt({ low, high }: LongBits): bigint {
  return (BigInt(high) << 32n) | BigInt(low >>> 0);
}

/** The partition that a key is of: its upper 13 bits. */
export function partitionOf(key: LongBits): number {
  return Number(toBigInt(key) >> BITS_BELOW_PARTITION);
}
