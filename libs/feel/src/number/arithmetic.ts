import { compareNumbers } from './compare.ts';
import { type Num, simplify, toDecimal } from './convert.ts';
import { Decimal, digitCount, PRECISION, pow10 } from './decimal.ts';
import { addFast, divideFast, multiplyFast } from './fast.ts';
import { roundToPrecision } from './rounding.ts';

/** Results keep 34 digits, or as many as a longer left operand brought. */
function precisionOf(x: Decimal): number {
  return Math.max(PRECISION, digitCount(x.coefficient));
}

function addDecimals(x: Decimal, y: Decimal, sign: 1n | -1n): Num {
  const scale = Math.max(x.scale, y.scale);
  const left = x.coefficient * pow10(scale - x.scale);
  const right = y.coefficient * pow10(scale - y.scale);
  return simplify(roundToPrecision(left + sign * right, scale, precisionOf(x)));
}

/** `x + y`. */
export function add(x: Num, y: Num): Num {
  if (typeof x === 'number' && typeof y === 'number') {
    const sum = addFast(x, y, 1);
    if (sum !== undefined) return sum;
  }
  return addDecimals(toDecimal(x), toDecimal(y), 1n);
}

/** `x - y`. */
export function subtract(x: Num, y: Num): Num {
  if (typeof x === 'number' && typeof y === 'number') {
    const difference = addFast(x, y, -1);
    if (difference !== undefined) return difference;
  }
  return addDecimals(toDecimal(x), toDecimal(y), -1n);
}

/** `x * y`. */
export function multiply(x: Num, y: Num): Num {
  if (typeof x === 'number' && typeof y === 'number') {
    const product = multiplyFast(x, y);
    if (product !== undefined) return product;
  }
  const a = toDecimal(x);
  const b = toDecimal(y);
  return simplify(roundToPrecision(a.coefficient * b.coefficient, a.scale + b.scale, precisionOf(a)));
}

/** `x / y`; y is not 0. */
export function divide(x: Num, y: Num): Num {
  if (typeof x === 'number' && typeof y === 'number') {
    const quotient = divideFast(x, y);
    if (quotient !== undefined) return quotient;
  }
  return simplify(divideDecimals(toDecimal(x), toDecimal(y), precisionOf(toDecimal(x))));
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
  return typeof x === 'number' ? 0 - x : new Decimal(-x.coefficient, x.scale);
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

/** The greater of two numbers. */
export function larger(x: Num, y: Num): Num {
  return compareNumbers(x, y) < 0 ? y : x;
}
