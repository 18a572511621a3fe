import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fromDouble,
  isWhole,
  type Num,
  numberText,
  parseNumber,
  plainNumberText,
  toBigInt,
  toDouble,
} from './convert.ts';
import { decimalsOf } from './fast.ts';

describe('numbers and their texts', () => {
  test.each([
    ['1.50', '1.50', '1.50'],
    ['007', '7', '7'],
    ['-0', '0', '0'],
    ['.5', '0.5', '0.5'],
    ['1e3', '1E+3', '1000'],
    ['1E-7', '1E-7', '0.0000001'],
    ['0.000001', '0.000001', '0.000001'],
    ['12345678901234567890.10', '12345678901234567890.10', '12345678901234567890.10'],
  ])('%s', (text, java, plain) => {
    const n = parseNumber(text) as Num;
    expect(numberText(n)).toBe(java);
    expect(plainNumberText(n)).toBe(plain);
  });

  test.each(['', '.', '1.2.3', '1e', ' 1', '0x1', 'NaN', '1,5'])('%s is no number', (text) => {
    expect(parseNumber(text)).toBeUndefined();
  });

  test.each([
    [4, '4.0'],
    [0.1, '0.1'],
    [1e7, '1.0E+7'],
    [123456789, '123456789'],
    [1.5e300, '1.5E+300'],
    [-2.5e-9, '-2.5E-9'],
  ])('the double %d is the number %s', (double, text) => expect(numberText(fromDouble(double) as Num)).toBe(text));

  test('doubles and decimals stand for each other', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (d) => {
        const n = fromDouble(d) as Num;
        expect(toDouble(n) === d).toBe(true);
        expect(isWhole(n)).toBe(Number.isInteger(d));
        if (Number.isInteger(d) && Math.abs(d) < 1e15) expect(toBigInt(n)).toBe(BigInt(d));
      }),
    );
  });

  test('a proved number of decimals is that of the shortest text', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }), (d) => {
        const decimals = decimalsOf(d);
        if (decimals >= 0 && !String(d).includes('e')) {
          expect(decimals).toBe(String(d).split('.')[1]?.length ?? 0);
        }
      }),
    );
  });
});
