import { divideDecimals } from './arithmetic.ts';
import { fromDouble, isWhole, type Num, simplify, toDecimal, toDouble, toInteger } from './convert.ts';
import { Decimal, PRECISION } from './decimal.ts';
import { roundToPrecision } from './rounding.ts';

const LARGEST_EXPONENT = 999_999_999;

/** `x ** y`: exact for whole exponents up to 34 digits, through doubles for others; undefined when there is no result. */
export function power(x: Num, y: Num): Num | undefined {
  if (!isWhole(y)) return fromDouble(toDouble(x) ** toDouble(y));
  const exponent = toInteger(y);
  if (Math.abs(exponent) > LARGEST_EXPONENT) return undefined;
  const base = toDecimal(x);
  if (exponent === 0) return 1;
  if (base.coefficient === 0n) return exponent > 0 ? simplify(new Decimal(0n, 0)) : undefined;
  // Guard digits absorb the rounding of the steps.
  const working = PRECISION + String(exponent).length + 1;
  let result = new Decimal(1n, 0);
  let square = base;
  for (let rest = Math.abs(exponent); ; ) {
    if (rest % 2 === 1) result = times(result, square, working);
    rest = Math.floor(rest / 2);
    if (rest === 0) break;
    square = times(square, square, working);
  }
  if (exponent < 0) result = divideDecimals(new Decimal(1n, 0), result, working);
  return simplify(roundToPrecision(result.coefficient, result.scale));
}

function times(x: Decimal, y: Decimal, precision: number): Decimal {
  return roundToPrecision(x.coefficient * y.coefficient, x.scale + y.scale, precision);
}
