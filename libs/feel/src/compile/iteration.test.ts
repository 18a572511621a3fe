import { describe } from 'vitest';
import { table, warningTable } from '../../test/feel.ts';

describe('for, some, every', () => {
  table([
    ['for x in [1, 2], y in ["a", "b"] return [x, y]', '[[1, "a"], [1, "b"], [2, "a"], [2, "b"]]'],
    ['for x in 3..1 return x', '[3, 2, 1]'],
    ['for x in 2..2 return x', '[2]'],
    ['for x in 0.5..2 return x', '[0.5, 1.5]'],
    ['for x in 1..3 return partial', '[[], [[]], [[], [[]]]]'],
    ['for i in 1..5 return if i < 3 then 1 else partial[-1] + partial[-2]', '[1, 1, 2, 3, 5]'],
    ['for x in [] return x', '[]'],
    ['for x in 5 return x', 'null'],
    ['for x in 1.."a" return x', 'null'],
    ['for x in [1, 2] return for y in [x] return y * 2', '[[2], [4]]'],
    ['(for x in [1, 2] return function(y) x + y)[1]', 'null'],
    ['some x in [1, 2] satisfies x > 1', 'true'],
    ['some x in [] satisfies true', 'false'],
    ['every x in [] satisfies false', 'true'],
    ['some x in [null, 2] satisfies x > 1', 'true'],
    ['every x in [null, 2] satisfies x < 2', 'false'],
    ['every x in [1, 2], y in [3, 4] satisfies x < y', 'true'],
    ['some x in 5 satisfies true', 'null'],
  ]);
  warningTable([
    ['for x in 5 return x', "[INVALID_TYPE] Expected list but found '5'"],
    ['some x in [false, 2] satisfies x', "[INVALID_TYPE] Expected boolean but found '2'"],
    ['for x in 1..null return x', "[INVALID_TYPE] Expected number but found 'null'"],
  ]);
});
