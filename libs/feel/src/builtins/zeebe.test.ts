import { describe } from 'vitest';
import { table, warningTable } from '../../test/feel.ts';

describe('what Zeebe adds', () => {
  table([
    ['cycle(3, duration("PT10M"))', '"R3/PT10M"'],
    ['cycle(duration("P1M"))', '"R/P1M"'],
    ['cycle(null, duration("PT1H"))', '"R/PT1H"'],
    ['cycle(repetitions: 2, interval: @"P1D")', '"R2/P1D"'],
    ['cycle("x", duration("PT1H"))', 'null'],
    ['fromAi(5)', '5'],
    ['fromAi(x, "what x is", "string")', 'null'],
    ['fromAi(value: "a", schema: {type: "string"}, options: {required: false})', '"a"'],
  ]);
  warningTable([
    [
      'cycle(1)',
      "[FUNCTION_INVOCATION_FAILURE] Failed to invoke function 'cycle': cycle function expected an interval (duration) parameter, but found '1'",
    ],
  ]);
});
