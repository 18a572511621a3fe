import { describe } from 'vitest';
import { table, warningTable } from '../../test/feel.ts';

describe('numbers of a list', () => {
  table([
    ['min("b", "a")', '"a"'],
    ['max(@"P1D", @"PT25H")', 'duration("P1DT1H")'],
    ['min([1, "a"])', 'null'],
    ['max([])', 'null'],
    ['sum(0.1, 0.2)', '0.3'],
    ['sum([9007199254740993, 1])', '9007199254740994'],
    ['sum([1, null])', 'null'],
    ['product([0.1, 0.1])', '0.01'],
    ['mean(1, 2)', '1.5'],
    ['mean([1, 1, 2])', '1.333333333333333333333333333333333'],
    ['median(3, 1, 2)', '2'],
    ['median([1, 2])', '1.5'],
    ['stddev(1)', 'null'],
    ['stddev([2, 4, 7, 5])', '2.0816659994661326'],
    ['mode([1, 2, 2, 1, 3])', '[1, 2]'],
    ['mode([])', '[]'],
  ]);
  warningTable([
    [
      'sum([1, "a"])',
      "[FUNCTION_INVOCATION_FAILURE] Failed to invoke function 'sum': expected number but found '\"a\"'",
    ],
    ['min([1, "a"])', '[FUNCTION_INVOCATION_FAILURE] Failed to invoke function \'min\': [1, "a"] is not comparable'],
  ]);
});
