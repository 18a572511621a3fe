import { Failure } from '../../runtime/failure.ts';
import type { Run } from '../../runtime/run.ts';
import { Context } from '../../value/context.ts';
import type { Invocation } from '../../value/function.ts';
import { isList, type Value } from '../../value/value.ts';
import { type Family, overload } from '../define.ts';

/** Making contexts of their entries: a key must not be there twice. */
export const CONTEXT: Family = { context: [overload(['entries'], fromEntries)] };

function fromEntries([given]: readonly Value[], run: Run): Invocation {
  const list: readonly Value[] | undefined = isList(given) ? given : given instanceof Context ? [given] : undefined;
  if (list === undefined) return undefined;
  run.spend(list.length);
  const entries = new Map<string, Value>();
  for (const item of list) {
    if (!(item instanceof Context)) return undefined;
    const [key, value] = [item.get('key'), item.get('value')];
    if (typeof key !== 'string' || value === undefined) return undefined;
    if (entries.has(key)) return new Failure(`the key '${key}' is there twice`);
    entries.set(key, value);
  }
  return new Context(entries);
}
