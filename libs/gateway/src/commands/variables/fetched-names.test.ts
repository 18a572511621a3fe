import { expect, test } from 'vitest';
import { fetchedNames } from './fetched-names.ts';

const names = (count: number) => Array.from({ length: count }, (_, index) => `x${index}`);

test('each name is fetched once', () => {
  expect(fetchedNames(['b', 'a', 'b'])).toEqual(['b', 'a']);
  expect(fetchedNames([...names(1_000), ...names(1_000)])).toHaveLength(1_000);
});

test('more than 1,000 names are too many', () => {
  expect(() => fetchedNames(names(1_001))).toThrow(
    'Expected to fetch at most 1000 variables by name, but 1001 names came',
  );
});
