import { expect, it } from 'vitest';
import { summaryOf, summaryText } from './summary.ts';

it('has the middle, the least and the greatest', () => {
  expect(summaryOf([3, 1, 2])).toEqual({ median: 2, least: 1, greatest: 3 });
  expect(summaryOf([4, 1, 2, 3])).toEqual({ median: 2.5, least: 1, greatest: 4 });
  expect(summaryText([0.1, 0.25], 2)).toBe('0.17 (0.10–0.25)');
});
