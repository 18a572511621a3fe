import { describe, expect, test } from 'vitest';
import { readFilter, wantedValue } from './filter.ts';

const fields = { name: 'text', count: 'number', isOpen: 'flag', time: 'text' } as const;
const item = { name: 'order-7', count: 3, isOpen: true, time: '2026-01-02T00:00:00.000Z' };

describe('a filter', () => {
  test.each([
    [undefined, true],
    [{}, true],
    [{ name: 'order-7', count: 3, isOpen: true }, true],
    [{ name: 'order-7', count: 4 }, false],
    [{ name: { $neq: 'x' } }, true],
    [{ name: { $in: ['a', 'order-7'] } }, true],
    [{ name: { $notIn: ['order-7'] } }, false],
    [{ name: { $like: 'order-*' } }, true],
    [{ name: { $like: '?rder-7' } }, true],
    [{ name: { $like: 'order' } }, false],
    [{ name: { $like: 'order-\\*' } }, false],
    [{ name: { $like: '.*' } }, false],
    [{ name: { $like: '*r*r*7*' } }, true],
    [{ name: { $like: '*8*' } }, false],
    [{ name: { $like: '' } }, false],
    [{ count: { $gt: 2, $lte: 3 } }, true],
    [{ count: { $gte: 4 } }, false],
    [{ time: { $lt: '2026-01-02T01:00:00+01:00' } }, false],
    [{ time: { $gte: '2026-01-02T01:00:00+01:00' } }, true],
    [{ name: { $exists: false } }, false],
    // What the Java client sends with every filter.
    [{ name: { $eq: 'order-7', $in: [], $notIn: [] }, tags: [], $or: [] }, true],
    [{ name: { $in: [], $neq: null }, count: null }, true],
    [{ $or: [{ name: 'x' }, { count: { $gt: 2 } }] }, true],
    [{ $or: [{ name: 'x' }, { count: 3 }], isOpen: false }, false],
    [{ $or: [{ name: 'x' }, { count: 4, name: 'order-7' }] }, false],
    [{ $or: [{}] }, true],
  ])('%j wants the item: %s', (filter, isWanted) => {
    expect(readFilter(filter, fields)(item)).toBe(isWanted);
  });

  test.each([
    [[], 'Expected the filter to be an object'],
    [{ colour: 'red' }, "Filtering by 'colour' is not built"],
    [{ toString: 'x' }, "Filtering by 'toString' is not built"],
    [{ name: 3 }, "The filter of 'name' is no good: $eq with 3"],
    [{ name: { $in: 'a' } }, "The filter of 'name' is no good: $in"],
    [{ name: { constructor: 'a' } }, "The filter of 'name' is no good: constructor"],
    [{ count: { $gt: '2' } }, "The filter of 'count' is no good: $gt"],
    [{ colour: { $in: ['red'] } }, "Filtering by 'colour' is not built"],
    [{ $or: { name: 'x' } }, "Expected '$or' of the filter to be a list of filters"],
    [{ $or: ['x'] }, 'Expected the filter to be an object'],
    [{ $or: [{ colour: 'red' }] }, "Filtering by 'colour' is not built"],
    [{ $or: [{ $or: [{ name: 'x' }] }] }, "Filtering by '$or' is not built"],
    [{ name: { $in: [['a']] } }, "The filter of 'name' is no good: $in with a list or object"],
    [{ $or: Array(1_001).fill({}) }, "Expected '$or' of the filter to be at most 1000 filters, but it has 1001"],
    [
      { name: { $in: Array(10_001).fill('a') } },
      'Expected a list of at most 10000 values in the filter, but it has 10001',
    ],
    [{ name: { $like: '*'.repeat(1_001) } }, 'Expected a pattern of at most 1000 characters, but it has 1001'],
  ])('%j is rejected: %s', (filter, text) => {
    expect(() => readFilter(filter, fields)).toThrow(text);
  });

  test('that is nested without end is rejected', () => {
    const deep = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`);
    expect(() => readFilter({ name: deep }, fields)).toThrow("The filter of 'name' is no good");
  });

  test('looks for an item in a list without going through it', () => {
    let looks = 0;
    const names = new Proxy(
      Array.from({ length: 100 }, (_, index) => `x${index}`),
      {
        get(target, key) {
          if (typeof key === 'string' && /^\d+$/.test(key)) looks += 1;
          return Reflect.get(target, key);
        },
      },
    );
    const isWanted = readFilter({ name: { $notIn: names } }, fields);
    const before = looks;
    for (let i = 0; i < 100; i++) expect(isWanted(item)).toBe(true);
    expect(looks).toBe(before);
  });

  test('takes no longer for many stars', () => {
    const isWanted = readFilter({ name: { $like: `${'*a'.repeat(200)}b` } }, fields);
    expect(isWanted({ name: 'a'.repeat(5_000) })).toBe(false);
  });

  test('takes a star for a star behind a backslash', () => {
    const isWanted = readFilter({ name: { $like: 'a\\*' } }, fields);
    expect([isWanted({ name: 'a*' }), isWanted({ name: 'ab' })]).toEqual([true, false]);
  });

  test('names one value or none', () => {
    expect(wantedValue({ name: 'a' }, 'name')).toBe('a');
    expect(wantedValue({ name: { $eq: 'a' } }, 'name')).toBe('a');
    expect(wantedValue({ name: { $in: ['a'] } }, 'name')).toBeUndefined();
    expect(wantedValue(undefined, 'name')).toBeUndefined();
  });
});
