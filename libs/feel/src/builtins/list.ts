import { isZero } from '../number/arithmetic.ts';
import { isNum, numberText, toInteger } from '../number/convert.ts';
import { Failure } from '../runtime/failure.ts';
import type { Run } from '../runtime/run.ts';
import { describe } from '../value/describe.ts';
import { sameValue } from '../value/equals.ts';
import type { Invocation } from '../value/function.ts';
import { isList, type List, type Value } from '../value/value.ts';
import { type Family, overload, variadic } from './define.ts';

/** Taking lists apart and putting them together. Positions count from 1, or from the end when negative. */
export const LIST: Family = {
  'list contains': [
    overload(['list', 'element'], ([list, element], run) => {
      if (!isList(list)) return undefined;
      run.spend(list.length);
      return list.some((item) => sameValue(item, element as Value, run));
    }),
  ],
  count: [overload(['list'], ([list]) => (isList(list) ? list.length : undefined))],
  'is empty': [overload(['list'], ([list]) => (isList(list) ? list.length === 0 : undefined))],
  sublist: [
    overload(['list', 'start'], sublist),
    overload(['list', 'start position'], sublist),
    overload(['list', 'start', 'length'], sublist),
    overload(['list', 'start position', 'length'], sublist),
  ],
  append: [
    variadic(['list', 'items'], ([list, items], run) =>
      isList(list) && isList(items) ? sized(run, [...list, ...items]) : undefined,
    ),
  ],
  concatenate: [
    variadic(['lists'], ([lists], run) => (isList(lists) ? sized(run, lists.flat(1) as Value[]) : undefined)),
  ],
  'insert before': [
    overload(['list', 'position', 'newItem'], ([list, position, item], run) => {
      const at = startOf(list, position);
      if (typeof at !== 'number') return at;
      const items = list as List;
      return sized(run, [...items.slice(0, at), item as Value, ...items.slice(at)]);
    }),
  ],
  remove: [
    overload(['list', 'position'], ([list, position], run) => {
      const at = startOf(list, position);
      if (typeof at !== 'number') return at;
      const items = list as List;
      const [before, after] = [Math.max(0, at), Math.max(0, at + 1)];
      return sized(run, [...items.slice(0, before), ...items.slice(after)]);
    }),
  ],
  reverse: [overload(['list'], ([list], run) => (isList(list) ? sized(run, list.toReversed()) : undefined))],
  'index of': [
    overload(['list', 'match'], ([list, match], run) => {
      if (!isList(list)) return undefined;
      run.spend(list.length);
      return list.flatMap((item, i) => (sameValue(item, match as Value, run) ? [i + 1] : []));
    }),
  ],
  flatten: [
    overload(['list'], ([list], run) => {
      if (!isList(list)) return undefined;
      const items: Value[] = [];
      flattenInto(list, items, run);
      return items;
    }),
  ],
  partition: [
    overload(['list', 'size'], ([list, size], run) => {
      if (!isList(list) || !isNum(size)) return undefined;
      const length = toInteger(size);
      if (length <= 0) return new Failure(`'size' should be greater than zero but was '${numberText(size)}'`);
      run.spend(list.length);
      const parts: Value[] = [];
      for (let i = 0; i < list.length; i += length) parts.push(list.slice(i, i + length));
      return parts;
    }),
  ],
  'string join': [
    overload(['list'], join),
    overload(['list', 'delimiter'], join),
    overload(['list', 'delimiter', 'prefix', 'suffix'], join),
  ],
};

function sized(run: Run, items: Value[]): Value[] {
  run.checkItems(items.length);
  return items;
}

/** The index (from 0) of a position, or why there is none. */
function startOf(list: Value | undefined, position: Value | undefined): number | Failure | undefined {
  if (!isList(list) || !isNum(position)) return undefined;
  if (isZero(position)) return new Failure('position must be a non-zero number');
  const at = toInteger(position);
  return at > 0 ? at - 1 : Math.max(0, list.length + at);
}

function sublist([list, start, length]: readonly Value[], run: Run): Invocation {
  if (!isList(list) || !isNum(start)) return undefined;
  if (length !== undefined && !isNum(length)) return undefined;
  if (isZero(start)) return new Failure('start position must be a non-zero number');
  const whole = toInteger(start);
  const from = whole > 0 ? whole - 1 : list.length + whole;
  const to = length === undefined ? list.length : from + toInteger(length);
  return sized(run, list.slice(Math.max(0, from), Math.max(0, to)));
}

function flattenInto(list: List, items: Value[], run: Run): void {
  run.spend(list.length);
  for (const item of list) {
    if (isList(item)) flattenInto(item, items, run);
    else items.push(item);
  }
  run.checkItems(items.length);
}

/** Joins strings; nulls are left out. */
function join([list, delimiter = null, prefix = null, suffix = null]: readonly Value[], run: Run): Invocation {
  if (!isList(list)) return undefined;
  for (const part of [delimiter, prefix, suffix]) if (part !== null && typeof part !== 'string') return undefined;
  if ((prefix === null) !== (suffix === null)) return undefined;
  const texts = list.filter((item) => typeof item === 'string');
  if (!list.every((item) => typeof item === 'string' || item === null)) {
    return new Failure(`expected a list of strings but found '${describe(list)}'`);
  }
  const separator = typeof delimiter === 'string' ? delimiter : '';
  run.checkText(texts.reduce((sum, text) => sum + text.length + separator.length, 0));
  return `${prefix ?? ''}${texts.join(separator)}${suffix ?? ''}`;
}
