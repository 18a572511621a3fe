import { describe } from 'vitest';
import { table, warningTable } from '../../test/feel.ts';

describe('rounding', () => {
  table([
    ['decimal(2.5, 0)', '2'],
    ['decimal(1/3, 2)', '0.33'],
    ['string(decimal(1, 2))', '"1.00"'],
    ['decimal(1234.5, -2)', '1200'],
    ['decimal(1, 7000)', 'null'],
    ['decimal(2.5, 0, "half_up")', '3'],
    ['decimal(2.5, 0, "sideways")', 'null'],
    ['floor(-1.5)', '-2'],
    ['floor(1.56, 1)', '1.5'],
    ['ceiling(1.01)', '2'],
    ['ceiling(n: -1.56, scale: 1)', '-1.5'],
    ['round up(-1.1, 0)', '-2'],
    ['round down(-1.9, 0)', '-1'],
    ['round half up(0.125, 2)', '0.13'],
    ['round half down(0.125, 2)', '0.12'],
    ['round up(0.0000000001, 0)', '1'],
  ]);
  warningTable([
    [
      'decimal(1.5, 0, "UNNECESSARY")',
      "[FUNCTION_INVOCATION_FAILURE] Failed to invoke function 'decimal': Failed to apply rounding mode 'UNNECESSARY': Rounding necessary",
    ],
  ]);
});
