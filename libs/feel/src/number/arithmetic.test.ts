import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as oracle from '../../test/rational.ts';
import { add, divide, isZero, multiply, negate, remainder, subtract } from './arithmetic.ts';
import { compareNumbers, equalNumbers } from './compare.ts';
import { type Num, numberText, parseNumber, simplify, toDecimal } from './convert.ts';
import { Decimal } from './decimal.ts';

/** Numbers as people write them, doubles of any kind, and decimals beyond doubles. */
const numbers: fc.Arbitrary<Num> = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc
    .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 6 }))
    .map(([n, k]) => n / 10 ** k),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e25, max: 1e25 }),
  fc
    .tuple(fc.bigInt({ min: -(10n ** 34n) + 1n, max: 10n ** 34n - 1n }), fc.integer({ min: -60, max: 90 }))
    .map(([coefficient, scale]) => simplify(new Decimal(coefficient, scale))),
);

/** Literals may bring more digits than results keep. */
const longNumbers: fc.Arbitrary<Num> = fc
  .tuple(fc.bigInt({ min: -(10n ** 60n), max: 10n ** 60n }), fc.integer({ min: -60, max: 90 }))
  .map(([coefficient, scale]) => simplify(new Decimal(coefficient, scale)));

const exact = (x: Num): oracle.Rational => oracle.rational(toDecimal(x).toString());

function expectNearest(result: Num, wanted: oracle.Rational): void {
  expect(oracle.compare(exact(result), oracle.nearest(wanted, 34))).toBe(0);
}

const RUNS = { numRuns: 2000 };

describe('decimals against exact fractions', () => {
  test('a sum is the nearest number of 34 digits', () => {
    fc.assert(
      fc.property(numbers, numbers, (x, y) => expectNearest(add(x, y), oracle.plus(exact(x), exact(y)))),
      RUNS,
    );
  });

  test('also of numbers that have more digits', () => {
    fc.assert(
      fc.property(longNumbers, longNumbers, (x, y) => expectNearest(add(x, y), oracle.plus(exact(x), exact(y)))),
      RUNS,
    );
  });

  test('so is a difference', () => {
    const wanted = (x: Num, y: Num): oracle.Rational => oracle.plus(exact(x), oracle.negative(exact(y)));
    fc.assert(
      fc.property(numbers, numbers, (x, y) => expectNearest(subtract(x, y), wanted(x, y))),
      RUNS,
    );
  });

  test('so is a product', () => {
    fc.assert(
      fc.property(numbers, numbers, (x, y) => expectNearest(multiply(x, y), oracle.times(exact(x), exact(y)))),
      RUNS,
    );
  });

  test('so is a quotient', () => {
    fc.assert(
      fc.property(numbers, numbers, (x, y) => {
        fc.pre(!isZero(y));
        expectNearest(divide(x, y), oracle.over(exact(x), exact(y)));
      }),
      RUNS,
    );
  });

  test('the order is that of the values, and -x is the opposite of x', () => {
    fc.assert(
      fc.property(numbers, numbers, (x, y) => {
        expect(compareNumbers(x, y)).toBe(oracle.compare(exact(x), exact(y)));
        expect(equalNumbers(x, y)).toBe(oracle.compare(exact(x), exact(y)) === 0);
        expect(isZero(add(x, negate(x)))).toBe(true);
      }),
      RUNS,
    );
  });

  test('a remainder is smaller than the divisor and leaves a whole quotient', () => {
    fc.assert(
      fc.property(numbers, numbers, (x, y) => {
        fc.pre(!isZero(y));
        const rest = exact(remainder(x, y));
        const whole = oracle.over(oracle.plus(exact(x), oracle.negative(rest)), exact(y));
        expect(whole.numerator % whole.denominator).toBe(0n);
      }),
      RUNS,
    );
  });

  test('the text of a number reads back, digit by digit', () => {
    fc.assert(
      fc.property(numbers, (x) => {
        const again = parseNumber(numberText(x));
        expect(again === undefined ? undefined : numberText(again)).toBe(numberText(x));
      }),
      RUNS,
    );
  });
});

describe('numbers keep their digits and their zeros', () => {
  test.each([
    [add(0.1, 0.2), '0.3'],
    [add(0.5, 0.5), '1.0'],
    [multiply(19.99, 100), '1999.00'],
    [multiply(3, 19.99), '59.97'],
    [divide(10, 4), '2.5'],
    [divide(1, 3), '0.3333333333333333333333333333333333'],
    [divide(2, 3), '0.6666666666666666666666666666666667'],
    [divide(0, -5), '0'],
    [multiply(0, -5), '0'],
    [add(9007199254740991, 2), '9007199254740993'],
    [subtract(1e20, 1), '99999999999999999999'],
    [add(1e15, 0.1), '1000000000000000.1'],
    [multiply(0.1, 0.1), '0.01'],
  ])('%o is %s', (x, text) => expect(numberText(x)).toBe(text));
});
