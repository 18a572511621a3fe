/**
 * The partition that messages of a correlation key belong to, by Zeebe's own hash: everybody must agree where a message
 * and those who wait for it meet.
 * @param partitions how many there are: 1 … partitions
 */
export function partitionOfCorrelationKey(correlationKey: string, partitions: number): number {
  // The rest of the lowest 32-bit number is negative too, so nothing overflows here.
  return Math.abs(hashOf(correlationKey) % partitions) + 1;
}

/** Over the bytes of the UTF-8, each of them signed, in 32 bits that wrap around. */
function hashOf(text: string): number {
  let hash = 0;
  for (const byte of new TextEncoder().encode(text)) hash = (Math.imul(hash, 31) + ((byte << 24) >> 24)) | 0;
  return hash;
}
