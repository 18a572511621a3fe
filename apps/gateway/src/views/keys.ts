import { type AreaName, keyToText } from '@millrace/protocol';
import { deploymentPartition, type Location, locate } from '../routing.ts';

/** A key as the views show it: decimal text. */
export function keyText(area: AreaName, partition: number, counter: number): string {
  return keyToText({ area, partition, counter });
}

/** The key of a process definition. */
export function definitionKey(counter: number): string {
  return keyText('deployment', deploymentPartition, counter);
}

/** Where the key in a filter or path lives; undefined if it cannot be one of that area. */
export function readKey<A extends AreaName>(area: A, text: unknown, partitions: number): Location<A> | undefined {
  if (typeof text !== 'string' || !/^\d{1,19}$/.test(text)) return undefined;
  const bits = BigInt(text);
  const low = Number(BigInt.asIntN(32, bits));
  const high = Number(BigInt.asIntN(32, bits >> 32n));
  return locate(area, { low, high, unsigned: false }, partitions);
}
