import { expect, it } from 'vitest';
import { merge } from './merge.ts';

it('sets the later of equal names and keeps the order', () => {
  const before = [
    { name: 'a', value: '1' },
    { name: 'b', value: '2' },
  ];
  expect(merge(before, [{ name: 'a', value: '3' }])).toEqual([
    { name: 'a', value: '3' },
    { name: 'b', value: '2' },
  ]);
  expect(merge([], before)).toBe(before);
});
