import { Decimal } from '../number/decimal.ts';
import { Context } from './context.ts';
import type { Value } from './value.ts';

/**
 * Makes a FEEL value of plain JavaScript data: objects become contexts, big integers numbers; undefined and functions
 * become null. FEEL values inside are taken as they are.
 */
export function fromJs(data: unknown): Value {
  if (data === null || typeof data === 'boolean' || typeof data === 'string') return data;
  if (typeof data === 'number') return Number.isFinite(data) ? data : null;
  if (typeof data === 'bigint') return new Decimal(data, 0);
  if (Array.isArray(data)) return data.map(fromJs);
  if (typeof data !== 'object') return null;
  const prototype: unknown = Object.getPrototypeOf(data);
  if (prototype !== Object.prototype && prototype !== null)
    return data instanceof Map ? contextOf(data) : (data as Value);
  return contextOf(Object.entries(data));
}

function contextOf(entries: Iterable<readonly [unknown, unknown]>): Context {
  return new Context(new Map([...entries].map(([key, value]) => [String(key), fromJs(value)])));
}
