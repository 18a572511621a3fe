import { apply } from '../../compile/apply.ts';
import { isNum, toInteger } from '../../number/convert.ts';
import { Failure } from '../../runtime/failure.ts';
import type { Run } from '../../runtime/run.ts';
import { FunctionValue, type Invocation } from '../../value/function.ts';
import { isList, type Value } from '../../value/value.ts';
import { type Family, overload } from '../define.ts';

/** Replacing items of lists, by position or by a function of the item and the new one. */
export const LIST: Family = {
  'list replace': [
    overload(['list', 'position', 'newItem'], replaceAt),
    overload(['list', 'match', 'newItem'], replaceMatching),
  ],
};

function replaceAt([list, position, newItem]: readonly Value[], run: Run): Invocation {
  if (position instanceof FunctionValue) return replaceMatching([list ?? null, position, newItem ?? null], run);
  if (!isList(list) || !isNum(position)) return undefined;
  const whole = toInteger(position);
  const at = whole > 0 ? whole - 1 : list.length + whole;
  if (whole === 0 || at < 0 || at >= list.length) return new Failure('position must be one of the list');
  run.checkItems(list.length);
  return list.with(at, newItem ?? null);
}

function replaceMatching([list, match, newItem]: readonly Value[], run: Run): Invocation {
  if (!isList(list) || !(match instanceof FunctionValue)) return undefined;
  if (!match.takes(2)) return new Failure('match must be a function of two parameters');
  run.checkItems(list.length);
  const items: Value[] = [];
  for (const item of list) {
    const holds = apply(run, match, [item, newItem ?? null]);
    if (typeof holds !== 'boolean') return new Failure('match must give a boolean');
    items.push(holds ? (newItem ?? null) : item);
  }
  return items;
}
