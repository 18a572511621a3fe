import { describe } from 'vitest';
import { table, warningTable } from '../../test/feel.ts';

describe('filters', () => {
  table([
    ['[1, 2, 3][2]', '2'],
    ['[1, 2, 3][-1]', '3'],
    ['[1, 2, 3][0]', 'null'],
    ['[1, 2, 3][4]', 'null'],
    ['[1, 2, 3][1.5]', '1'],
    ['[1, 2, 3][item > 1]', '[2, 3]'],
    ['[1, 2, 3][item > 1 and item < 3]', '[2]'],
    ['[1, 2, 3][true]', '[1, 2, 3]'],
    ['[1, 2, 3][null]', '[]'],
    ['[][1]', 'null'],
    ['[][item > 1]', '[]'],
    ['[{a: 1, item: 5}, {a: 2}][item = 5]', '[{"a": 1, "item": 5}]'],
    ['[{a: 1}, {a: 2}][a > 1]', '[{"a": 2}]'],
    ['[{a: 1}, {b: 2}][a = null]', '[{"b": 2}]'],
    ['[1, 2, 3][count([1, 2])]', '2'],
    ['[1, 2, 3][odd(item)]', '[1, 3]'],
    ['[[1, 2], [3]][item[1] = 3]', '[[3]]'],
    ['for f in [[1, 2][function(x) x]] return f', '[[]]'],
    ['5[1]', 'null'],
    ['{i: 2, r: [1, 2, 3][i]}.r', '2'],
    ['{x: 1, r: [{y: 1}, {y: 2}][y = x]}.r', '[{"y": 1}]'],
  ]);
  warningTable([['5[1]', "[INVALID_TYPE] Expected list but found '5'"]]);
});
