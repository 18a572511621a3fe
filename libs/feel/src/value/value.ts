import type { Num } from '../number/convert.ts';
import type { Temporal } from '../temporal/values.ts';
import type { Context } from './context.ts';
import type { FunctionValue } from './function.ts';
import type { Range } from './range.ts';

/** A FEEL list. */
export type List = readonly Value[];

/** Every FEEL value. Numbers that a double cannot stand for exactly are `Decimal`s. */
export type Value = null | boolean | string | Num | List | Context | FunctionValue | Range | Temporal;

/** Whether the value is a list. */
export function isList(value: unknown): value is List {
  return Array.isArray(value);
}
