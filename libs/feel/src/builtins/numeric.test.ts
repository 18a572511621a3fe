import { describe } from 'vitest';
import { table } from '../../test/feel.ts';

describe('numbers', () => {
  table([
    ['abs(-0.5)', '0.5'],
    ['abs(n: -12345678901234567890)', '12345678901234567890'],
    ['abs(@"-PT1.5S") = @"PT1.5S"', 'true'],
    ['abs("x")', 'null'],
    ['modulo(12, 5)', '2'],
    ['modulo(-12, 5)', '3'],
    ['modulo(12, -5)', '-3'],
    ['modulo(10.1, 4.5)', '1.1'],
    ['modulo(1, 0)', 'null'],
    ['sqrt(2)', '1.4142135623730951'],
    ['sqrt(-1)', 'null'],
    ['log(1)', '0'],
    ['log(0)', 'null'],
    ['exp(1)', '2.718281828459045'],
    ['exp(1000)', 'null'],
    ['odd(3)', 'true'],
    ['odd(-3)', 'true'],
    ['odd(2.5)', 'false'],
    ['even(0)', 'true'],
    ['even(12345678901234567890)', 'true'],
    ['random number()', '0.5'],
  ]);
});
