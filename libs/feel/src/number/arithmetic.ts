import { type Num, simplify, toDecimal } from './convert.ts';
import { Decimal, digitCount, PRECISION, pow10 } from './decimal.ts';
import { addFast, divideFast, multiplyFast } from './fast.ts';
import { roundToPrecision } from './rounding.ts';

/** A number this many digits smaller than another cannot change its digits, only the direction of rounding. */
function negligible(x: Decimal): number {
  return Math.max(PRECISION + 2, digitCount(x.coefficient));
}

function addDecimals(x: Decimal, y: Decimal): Num {
  if (x.coefficient !== 0n && y.coefficient !== 0n) {
    const gap = x.exponent - y.exponent;
    if (gap > negligible(x)) return nudged(x, y.coefficient < 0n);
    if (gap < -negligible(y)) return nudged(y, x.coefficient < 0n);
  }
  const scale = Math.max(x.scale, y.scale);
  const left = x.coefficient * pow10(scale - x.scale);
  const right = y.coefficient * pow10(scale - y.scale);
  return simplify(roundToPrecision(left + right, scale));
}

/** The number plus next to nothing, rounded. */
function nudged(x: Decimal, downwards: boolean): Num {
  const shift = negligible(x) + 1 - digitCount(x.coefficient);
  const coefficient = x.coefficient * pow10(shift + 1) + (downwards ? -1n : 1n);
  return simplify(roundToPrecision(coefficient, x.scale + shift + 1));
}

function opposite(x: Decimal): Decimal {
  return new Decimal(-x.coefficient, x.scale);
}

/** `x + y`. */
export function add(x: Num, y: Num): Num {
  if (typeof x === 'number' && typeof y === 'number') {
    const sum = addFast(x, y, 1);
    if (sum !== undefined) return sum;
  }
  return addDecimals(toDecimal(x), toDecimal(y));
}

/** `x - y`. */
export function subtract(x: Num, y: Num): Num {
  if (typeof x === 'number' && typeof y === 'number') {
    const difference = addFast(x, y, -1);
    if (difference !== undefined) return difference;
  }
  return addDecimals(toDecimal(x), opposite(toDecimal(y)));
}

/** `x * y`. */
export function multiply(x: Num, y: Num): Num {
  if (typeof x === 'number' && typeof y === 'number') {
    const product = multiplyFast(x, y);
    if (product !== undefined) return product;
  }
  const a = toDecimal(x);
  const b = toDecimal(y);
  return simplify(roundToPrecision(a.coefficient * b.coefficient, a.scale + b.scale));
}

/** `x / y`; y is not 0. */
export function divide(x: Num, y: Num): Num {
  if (typeof x === 'number' && typeof y === 'number') {
    const quotient = divideFast(x, y);
    if (quotient !== undefined) return quotient;
  }
  return simplify(divideDecimals(toDecimal(x), toDecimal(y), PRECISION));
}

/** Exact quotients lose closing zeros down to the scale of the operands; others are rounded to the precision. */
export function divideDecimals(x: Decimal, y: Decimal, precision: number): Decimal {
  const preferred = x.scale - y.scale;
  const shift = Math.max(0, precision + 3 - digitCount(x.coefficient) + digitCount(y.coefficient));
  const dividend = x.coefficient * pow10(shift);
  let quotient = dividend / y.coefficient;
  if (dividend % y.coefficient === 0n) {
    let scale = preferred + shift;
    while (scale > preferred && quotient % 10n === 0n) {
      quotient /= 10n;
      scale--;
    }
    return roundToPrecision(quotient, scale, precision);
  }
  // One more digit stands for the rest, so that half-even sees "more than half".
  const sticky = quotient * 10n + (x.coefficient < 0n === y.coefficient < 0n ? 1n : -1n);
  return roundToPrecision(sticky, preferred + shift + 1, precision);
}

/** `-x`. */
export function negate(x: Num): Num {
  return typeof x === 'number' ? 0 - x : opposite(x);
}

/** The value without its sign. */
export function absolute(x: Num): Num {
  return isNegative(x) ? negate(x) : x;
}

/** Whether the value is below 0. */
export function isNegative(x: Num): boolean {
  return typeof x === 'number' ? x < 0 : x.coefficient < 0n;
}

/** Whether the value is 0. */
export function isZero(x: Num): boolean {
  return typeof x === 'number' ? x === 0 : x.coefficient === 0n;
}

/** What is left of a division with the quotient cut to a whole number; y is not 0. */
export function remainder(x: Num, y: Num): Num {
  if (Number.isSafeInteger(x) && Number.isSafeInteger(y)) return ((x as number) % (y as number)) + 0;
  const a = toDecimal(x);
  const b = toDecimal(y);
  const scale = Math.max(a.scale, b.scale);
  const left = a.coefficient * pow10(scale - a.scale);
  const right = b.coefficient * pow10(scale - b.scale);
  return simplify(new Decimal(left % right, scale));
}
