import { describe, expect, test } from 'vitest';
import { feel, table, warningTable } from '../../test/feel.ts';

describe('booleans and null', () => {
  table([
    ['not(true)', 'false'],
    ['not(negand: false)', 'true'],
    ['not("x")', 'null'],
    ['not(null)', 'null'],
    ['is defined(null)', 'false'],
    ['is defined({a: null}.a)', 'false'],
    ['is defined("")', 'true'],
    ['is defined(missing)', 'false'],
    ['get or else(null, 1)', '1'],
    ['get or else(false, 1)', 'false'],
    ['get or else(value: missing, default: "x")', '"x"'],
    ['assert(1, true)', '1'],
    ['assert(1, 1 < 2, "never")', '1'],
  ]);

  test('a failed assertion fails the evaluation, wherever it stands', () => {
    expect(feel('assert(x, x > 3, "too small")', '{x: 1}')).toBe(
      '!Assertion failure on evaluate the expression \'assert(x, x > 3, "too small")\': too small',
    );
    expect(feel('[1, assert(null, false)][1]')).toContain('The condition is not fulfilled');
  });

  warningTable([['assert(1, false)', '[ASSERT_FAILURE] The condition is not fulfilled']]);
});
