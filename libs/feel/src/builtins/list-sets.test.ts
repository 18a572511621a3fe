import { describe } from 'vitest';
import { table } from '../../test/feel.ts';

describe('lists without duplicates', () => {
  table([
    ['distinct values([1, 1.0, "1", null, null])', '[1, "1", null]'],
    ['distinct values([[1], [1.0], {a: 1}, {a: 1}])', '[[1], {"a": 1}]'],
    ['duplicate values([1, 2, 1.00, 3, 2])', '[1, 2]'],
    ['duplicate values([])', '[]'],
    ['union([1, 2], [2, 3], 3)', '[1, 2, 3]'],
    ['union(lists: [[1], [1]])', '[1]'],
    ['union(list: [[1], [1]])', '[1]'],
  ]);
});
