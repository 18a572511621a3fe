import { EXACT_COEFFICIENT, EXACT_POWERS, type Num } from './convert.ts';
import { Decimal } from './decimal.ts';

/*
 * Exact arithmetic on doubles. A double x is taken only when x = r / 10^k for an integer |r| < 10^15: a decimal of at
 * most 15 digits and its nearest double name each other uniquely, and both r and 10^k (k <= 22) are exact doubles, so
 * the division is rounded once and the test below proves the digits. Everything else goes to big integers.
 */

const MOST_DECIMALS = 8;

/** How many decimals x has, or -1 when that cannot be proved here. */
export function decimalsOf(x: number): number {
  if (Number.isSafeInteger(x)) return 0;
  for (let k = 1; k <= MOST_DECIMALS; k++) {
    const power = EXACT_POWERS[k] as number;
    const r = Math.round(x * power);
    if (r / power === x) return r < EXACT_COEFFICIENT && r > -EXACT_COEFFICIENT ? k : -1;
  }
  return -1;
}

/** The number `r / 10^k`: a double when its text has no closing zero, else a decimal that keeps the zero. */
function scaled(r: number, k: number): Num | undefined {
  if (r >= EXACT_COEFFICIENT || r <= -EXACT_COEFFICIENT) return undefined;
  return k > 0 && r % 10 === 0 ? new Decimal(BigInt(r), k) : r / (EXACT_POWERS[k] as number);
}

/** `x + sign * y`, or undefined when doubles cannot prove it exact. */
export function addFast(x: number, y: number, sign: 1 | -1): Num | undefined {
  const sum = x + sign * y;
  if (Number.isSafeInteger(sum) && Number.isSafeInteger(x) && Number.isSafeInteger(y)) return sum;
  const kx = decimalsOf(x);
  const ky = decimalsOf(y);
  if (kx < 0 || ky < 0) return undefined;
  const k = Math.max(kx, ky);
  const power = EXACT_POWERS[k] as number;
  const a = Math.round(x * power);
  const b = Math.round(y * power);
  // Aligning an integer to the other's decimals may leave the exact range.
  if (Math.abs(a) >= EXACT_COEFFICIENT || Math.abs(b) >= EXACT_COEFFICIENT) return undefined;
  return scaled(a + sign * b, k);
}

/** `x * y`, or undefined when doubles cannot prove it exact. */
export function multiplyFast(x: number, y: number): Num | undefined {
  const product = x * y;
  // Adding zero turns -0 into 0.
  if (Number.isSafeInteger(product) && Number.isSafeInteger(x) && Number.isSafeInteger(y)) return product + 0;
  const kx = decimalsOf(x);
  const ky = decimalsOf(y);
  if (kx < 0 || ky < 0) return undefined;
  const coefficient = Math.round(x * (EXACT_POWERS[kx] as number)) * Math.round(y * (EXACT_POWERS[ky] as number));
  return Number.isSafeInteger(coefficient) ? scaled(coefficient + 0, kx + ky) : undefined;
}

/** `x / y` for y other than 0, or undefined when doubles cannot prove it exact. */
export function divideFast(x: number, y: number): Num | undefined {
  if (!Number.isSafeInteger(x) || !Number.isSafeInteger(y)) return undefined;
  const quotient = x / y;
  if (x % y === 0) return quotient + 0;
  for (let k = 1; k <= 4; k++) {
    const power = EXACT_POWERS[k] as number;
    const r = Math.round(quotient * power);
    const left = r * y;
    const right = x * power;
    if (!Number.isSafeInteger(left) || !Number.isSafeInteger(right)) return undefined;
    if (left === right) return scaled(r, k);
  }
  return undefined;
}
