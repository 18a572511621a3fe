import { Failure } from '../../runtime/failure.ts';
import type { Run } from '../../runtime/run.ts';
import { Context } from '../../value/context.ts';
import type { Invocation } from '../../value/function.ts';
import { isList, type Value } from '../../value/value.ts';
import { CONTEXT as ZEEBE } from '../context.ts';
import { type Family, overload, variadic } from '../define.ts';

/** Making contexts of their entries: a key must not be there twice. */
export const CONTEXT: Family = {
  context: [overload(['entries'], fromEntries)],
  'context put': [
    overload(['context', 'key', 'value'], put),
    overload(['context', 'keys', 'value'], ([context, keys, value], run) =>
      isList(keys) ? put([context ?? null, keys, value ?? null], run) : undefined,
    ),
  ],
  'context merge': [
    variadic(['contexts'], ([contexts], run) => {
      const list = contexts instanceof Context ? [contexts] : contexts;
      return ZEEBE['context merge']?.[0]?.invoke([list ?? null], run);
    }),
  ],
};

/** As Zeebe's, but the way to a nested entry must be there. */
function put([context, key, value]: readonly Value[], run: Run): Invocation {
  if (isList(key) && !leadsSomewhere(context ?? null, key)) return new Failure('there is no such context to put into');
  return ZEEBE['context put']?.[0]?.invoke([context ?? null, key ?? null, value ?? null], run);
}

function leadsSomewhere(context: Value, keys: readonly Value[]): boolean {
  let at: Value | undefined = context;
  for (const key of keys.slice(0, -1)) {
    if (!(at instanceof Context) || typeof key !== 'string') return false;
    at = at.get(key);
  }
  return at instanceof Context;
}

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
