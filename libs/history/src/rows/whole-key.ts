import { int64FromText, packKey } from '@millrace/protocol';

/** A 64-bit integer as SQL takes it: a number where that is exact, else a BigInt. */
export type SqlInteger = number | bigint;

const EXACT = 2 ** 53;
const [PARTITION, AREA] = [2 ** 51, 2 ** 48];

/** The whole key of a counter, as rows hold it. */
export function wholeKey(partition: number, area: number, counter: number): SqlInteger {
  const key = partition * PARTITION + area * AREA + counter;
  if (key < EXACT) return key;
  const { low, high } = packKey(partition, area, counter);
  return (BigInt(high) << 32n) | BigInt(low >>> 0);
}

/** The key in decimal text; undefined where it is none. */
export function keyOfText(text: string): SqlInteger | undefined {
  return int64FromText(text) && sqlInteger(BigInt(text));
}

/** The area number in the keys of variables: no area has it, so that such a key is never taken for another's. */
const VARIABLE_AREA = 7;
/** So many scopes, and places in a scope, a variable's key tells apart: 48 bits together. */
const [SCOPES, PLACES] = [2 ** 32, 2 ** 16];

/** The key of a variable: its scope and its place there. Two share one only where their scopes are 2^32 keys apart. */
export function variableKey(partition: number, scope: number, place: number): SqlInteger {
  return wholeKey(partition, VARIABLE_AREA, (scope % SCOPES) * PLACES + (place % PLACES));
}

function sqlInteger(value: bigint): SqlInteger {
  return value < EXACT ? Number(value) : value;
}
