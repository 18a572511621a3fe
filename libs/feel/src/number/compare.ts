import { type Num, toDecimal } from './convert.ts';
import { type Decimal, pow10 } from './decimal.ts';

function signOf(x: Decimal): number {
  return x.coefficient === 0n ? 0 : x.coefficient < 0n ? -1 : 1;
}

/** Negative, zero or positive, by exact value. Two doubles order as their decimals do. */
export function compareNumbers(x: Num, y: Num): number {
  if (typeof x === 'number' && typeof y === 'number') return x < y ? -1 : x > y ? 1 : 0;
  const a = toDecimal(x);
  const b = toDecimal(y);
  const signs = signOf(a) - signOf(b);
  if (signs !== 0) return signs < 0 ? -1 : 1;
  // Numbers of very different size need not be aligned.
  const exponents = a.coefficient === 0n ? 0 : a.exponent - b.exponent;
  if (exponents !== 0) return exponents < 0 === a.coefficient > 0n ? -1 : 1;
  const scale = Math.max(a.scale, b.scale);
  const left = a.scale === scale ? a.coefficient : a.coefficient * pow10(scale - a.scale);
  const right = b.scale === scale ? b.coefficient : b.coefficient * pow10(scale - b.scale);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Whether two numbers have the same value. */
export function equalNumbers(x: Num, y: Num): boolean {
  return x === y || (typeof x === 'object' || typeof y === 'object' ? compareNumbers(x, y) === 0 : false);
}
