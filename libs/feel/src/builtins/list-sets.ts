import type { Run } from '../runtime/run.ts';
import { sameValue } from '../value/equals.ts';
import { isList, type List, type Value } from '../value/value.ts';
import { type Family, overload, variadic } from './define.ts';

/** Lists without duplicates. */
export const LIST_SETS: Family = {
  union: [
    variadic(['lists'], ([lists], run) => (isList(lists) ? distinct(lists.flat(1) as Value[], run) : undefined)),
    variadic(['list'], ([lists], run) => (isList(lists) ? distinct(lists.flat(1) as Value[], run) : undefined)),
  ],
  'distinct values': [overload(['list'], ([list], run) => (isList(list) ? distinct(list, run) : undefined))],
  'duplicate values': [
    overload(['list'], ([list], run) => {
      if (!isList(list)) return undefined;
      return distinct(list, run).filter((value) => occurrences(list, value, run) > 1);
    }),
  ],
};

function distinct(list: List, run: Run): Value[] {
  const seen: Value[] = [];
  // Equal strings and doubles are identical, which is the usual case and needs no search.
  const known = new Set<Value>();
  for (const item of list) {
    run.spend(1);
    if (known.has(item)) continue;
    if (typeof item === 'string' || typeof item === 'boolean' || item === null || !contains(seen, item, run)) {
      seen.push(item);
    }
    known.add(item);
  }
  return seen;
}

function contains(list: List, value: Value, run: Run): boolean {
  run.spend(2 * list.length);
  return list.some((item) => sameValue(item, value, run));
}

function occurrences(list: List, value: Value, run: Run): number {
  run.spend(2 * list.length);
  return list.reduce<number>((count, item) => count + (sameValue(item, value, run) ? 1 : 0), 0);
}
