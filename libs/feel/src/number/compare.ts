import { type Num, toDecimal } from './convert.ts';
import { pow10 } from './decimal.ts';

/** Negative, zero or positive, by exact value. Two doubles order as their decimals do. */
export function compareNumbers(x: Num, y: Num): number {
  if (typeof x === 'number' && typeof y === 'number') return x < y ? -1 : x > y ? 1 : 0;
  const a = toDecimal(x);
  const b = toDecimal(y);
  const scale = Math.max(a.scale, b.scale);
  const left = a.scale === scale ? a.coefficient : a.coefficient * pow10(scale - a.scale);
  const right = b.scale === scale ? b.coefficient : b.coefficient * pow10(scale - b.scale);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Whether two numbers have the same value. */
export function equalNumbers(x: Num, y: Num): boolean {
  return x === y || (typeof x === 'object' || typeof y === 'object' ? compareNumbers(x, y) === 0 : false);
}
