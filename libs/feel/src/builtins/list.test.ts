import { describe } from 'vitest';
import { table, warningTable } from '../../test/feel.ts';

describe('lists', () => {
  table([
    ['list contains([1, null], null)', 'true'],
    ['list contains([1, "a"], "1")', 'false'],
    ['list contains([{a: 1}], {a: 1.0})', 'true'],
    ['count([])', '0'],
    ['count(1)', 'null'],
    ['is empty([null])', 'false'],
    ['sublist([1, 2, 3], 2)', '[2, 3]'],
    ['sublist([1, 2, 3], -2)', '[2, 3]'],
    ['sublist([1, 2, 3], -2, 1)', '[2]'],
    ['sublist([1, 2, 3], 5)', '[]'],
    ['sublist([1, 2, 3], 1, 9)', '[1, 2, 3]'],
    ['sublist([1, 2, 3], -9)', '[1, 2, 3]'],
    ['sublist(list: [1, 2, 3], start position: 2, length: 1)', '[2]'],
    ['append([1], 2, [3])', '[1, 2, [3]]'],
    ['append([])', 'null'],
    ['concatenate([1], 2, [[3]])', '[1, 2, [3]]'],
    ['insert before([1, 2], 1, 0)', '[0, 1, 2]'],
    ['insert before([1, 2], -1, 0)', '[1, 0, 2]'],
    ['insert before([1], 5, 0)', '[1, 0]'],
    ['remove([1, 2, 3], 2)', '[1, 3]'],
    ['remove([1, 2, 3], -1)', '[1, 2]'],
    ['remove([1], 5)', '[1]'],
    ['reverse([1, 2])', '[2, 1]'],
    ['index of([1, 2, 1], 1)', '[1, 3]'],
    ['index of([], 1)', '[]'],
    ['flatten([1, [2, [3, []]]])', '[1, 2, 3]'],
    ['partition([1, 2, 3], 2)', '[[1, 2], [3]]'],
    ['partition([], 2)', '[]'],
    ['string join(["a", null, "b"], ", ")', '"a, b"'],
    ['string join(["a", "b"], null)', '"ab"'],
    ['string join(["a", "b"], ", ", "[", "]")', '"[a, b]"'],
    ['string join(list: ["a"], delimiter: null, prefix: "<", suffix: ">")', '"<a>"'],
    ['string join([], ",")', '""'],
    ['string join([1])', 'null'],
  ]);
  warningTable([
    [
      'sublist([1], 0)',
      "[FUNCTION_INVOCATION_FAILURE] Failed to invoke function 'sublist': start position must be a non-zero number",
    ],
    [
      'partition([1], 0)',
      "[FUNCTION_INVOCATION_FAILURE] Failed to invoke function 'partition': 'size' should be greater than zero but was '0'",
    ],
    ['count([1], 2)', "[NO_FUNCTION_FOUND] No function found with name 'count' and 2 parameters"],
    ['count(items: [1])', "[NO_FUNCTION_FOUND] No function found with name 'count' and parameters: items"],
  ]);
});
