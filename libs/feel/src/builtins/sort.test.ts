import { describe } from 'vitest';
import { table, warningTable } from '../../test/feel.ts';

describe('sort', () => {
  table([
    ['sort([3, 1, 2], function(x, y) x < y)', '[1, 2, 3]'],
    ['sort([{n: 1, k: "a"}, {n: 0, k: "b"}, {n: 1, k: "c"}], function(x, y) x.n < y.n).k', '["b", "a", "c"]'],
    ['sort(list: ["b", "a"], precedes: function(x, y) x < y)', '["a", "b"]'],
    ['sort([], function(x, y) x < y)', '[]'],
    ['sort([1, 2], function(x) x)', 'null'],
  ]);
  warningTable([
    [
      'sort([1, 2], function(x, y) x)',
      "[FUNCTION_INVOCATION_FAILURE] Failed to invoke function 'sort': fail to sort list by given precedes function: expected boolean but found '2'",
    ],
  ]);
});
