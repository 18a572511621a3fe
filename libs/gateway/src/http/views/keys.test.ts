import { expect, test } from 'vitest';
import { readKey, variableKey } from './keys.ts';

test.each([
  [1, 1, 0],
  [8_191, 2 ** 48 - 1, 65_535],
  [3, 2 ** 32 + 7, 70_000],
])(
  'the key of a variable of partition %i, scope %i, place %i fits a signed 64-bit integer',
  (partition, scope, place) => {
    const key = BigInt(variableKey(partition, scope, place));
    expect(BigInt.asIntN(64, key)).toBe(key);
    expect(key >> 51n).toBe(BigInt.asIntN(13, BigInt(partition)));
  },
);

test('variables have other keys than their neighbours, their scope, and what lives in other areas', () => {
  const keys = [variableKey(1, 5, 0), variableKey(1, 5, 1), variableKey(1, 6, 0), variableKey(2, 5, 0)];
  expect(new Set(keys).size).toBe(keys.length);
  for (const area of ['deployment', 'instance', 'job', 'message', 'incident'] as const) {
    expect(readKey(area, keys[0], 8_191)).toBeUndefined();
  }
});
