import type { AreaName } from './areas.ts';
import { areaNames, areaNumbers } from './areas.ts';

/**
 * A whole key as clients see it: 13 bits of partition, 3 bits of area, 48 bits of counter, in a signed 64-bit integer.
 * Inside its own area and partition a key is its bare counter, because that costs half the memory and a third of the time.
 */
export interface Key {
  /** 1 … 8191. */
  readonly partition: number;
  readonly area: AreaName;
  /** 1 … 2^48 - 1, unique within the area and partition. */
  readonly counter: number;
}

/** A 64-bit integer as two halves, as the codecs read and write it. Both halves are signed 32-bit numbers. */
export interface Int64 {
  readonly low: number;
  readonly high: number;
  readonly unsigned: boolean;
}

const TWO_32 = 2 ** 32;

/** The key as the codecs take it. Never a BigInt: protobufjs writes 0 for one. */
export function keyToInt64({ partition, area, counter }: Key): Int64 {
  return packKey(partition, areaNumbers[area], counter);
}

/** The same for an area by its number. */
export function packKey(partition: number, area: number, counter: number): Int64 {
  const top = Math.floor(counter / TWO_32);
  return { low: counter | 0, high: (partition << 19) | (area << 16) | top, unsigned: false };
}

/** The key in a 64-bit integer of a client, or undefined where no area of ours could have made it. */
export function keyFromInt64({ low, high }: Int64): Key | undefined {
  const area = areaNames[(high >>> 16) & 7];
  const partition = high >> 19;
  const counter = (high & 0xffff) * TWO_32 + (low >>> 0);
  if (area === undefined || partition < 1 || counter === 0) return undefined;
  return { partition, area, counter };
}

/** A 64-bit integer as decimal text, as it stands in error texts and JSON. */
export function int64ToText({ low, high, unsigned }: Int64): string {
  const top = unsigned ? high >>> 0 : high;
  return ((BigInt(top) << 32n) | BigInt(low >>> 0)).toString();
}

/** The key as decimal text. */
export function keyToText(key: Key): string {
  return int64ToText(keyToInt64(key));
}

/** The 64-bit integer in decimal text of at most 19 digits; undefined for any other text. */
export function int64FromText(text: string): Int64 | undefined {
  if (!/^\d{1,19}$/.test(text)) return undefined;
  const bits = BigInt(text);
  return { low: Number(BigInt.asIntN(32, bits)), high: Number(BigInt.asIntN(32, bits >> 32n)), unsigned: false };
}

/** The key in decimal text, or undefined where the text is not a key. */
export function keyFromText(text: string): Key | undefined {
  const value = int64FromText(text);
  return value && keyFromInt64(value);
}

/** A whole number of at most 53 bits as the codecs take it, for example a time in milliseconds. */
export function numberToInt64(value: number): Int64 {
  return { low: value | 0, high: Math.floor(value / TWO_32) | 0, unsigned: false };
}

/** The number in a 64-bit integer; beyond 53 bits it is the nearest double. */
export function int64ToNumber({ low, high, unsigned }: Int64): number {
  return (unsigned ? high >>> 0 : high) * TWO_32 + (low >>> 0);
}
