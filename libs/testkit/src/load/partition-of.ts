const BITS_BELOW = 51n;

/** The partition in a key that stands as text. */
export function partitionOf(key: string): number {
  return Number(BigInt(key) >> BITS_BELOW);
}
