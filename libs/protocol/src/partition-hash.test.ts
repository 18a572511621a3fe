import { expect, test } from 'vitest';
import { partitionOfCorrelationKey } from './partition-hash.ts';

test.each([
  ['a', 10, 8],
  ['b', 3, 3],
  ['c', 11, 1],
  ['foobar', 100, 64],
  ['', 7, 1],
  ['order-123', 3, 1],
  ['order-123', 8, 6],
  ['order-123', 10, 10],
  ['é', 3, 2],
  ['é', 10, 9],
  ['日本', 8, 7],
  ['any', 1, 1],
])('a message with the key %j meets its subscriptions, of %i partitions, on %i', (key, partitions, expected) => {
  expect(partitionOfCorrelationKey(key, partitions)).toBe(expected);
});
