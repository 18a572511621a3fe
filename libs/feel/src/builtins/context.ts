import type { Run } from '../runtime/run.ts';
import { Context } from '../value/context.ts';
import type { Invocation } from '../value/function.ts';
import { isList, type Value } from '../value/value.ts';
import { type Family, overload, variadic } from './define.ts';

/** Reading and changing contexts; a changed one is a copy. */
export const CONTEXT: Family = {
  'get entries': [overload(['context'], getEntries), overload(['m'], getEntries)],
  'get value': [
    overload(['m', 'key'], getValue),
    overload(['context', 'key'], getValue),
    overload(['context', 'keys'], ([context, keys]) => (isList(keys) ? getValue([context ?? null, keys]) : undefined)),
  ],
  'context put': [
    overload(['context', 'key', 'value'], put),
    overload(['context', 'keys', 'value'], ([context, keys, value], run) =>
      isList(keys) ? put([context ?? null, keys, value ?? null], run) : undefined,
    ),
  ],
  put: [overload(['context', 'key', 'value'], put)],
  'context merge': [variadic(['contexts'], merge)],
  'put all': [variadic(['contexts'], merge)],
  context: [overload(['entries'], fromEntries)],
};

function getEntries([context]: readonly Value[]): Invocation {
  if (!(context instanceof Context)) return undefined;
  return [...context.entries].map(
    ([key, value]) =>
      new Context(
        new Map<string, Value>([
          ['key', key],
          ['value', value],
        ]),
      ),
  );
}

function getValue([context, key]: readonly Value[]): Invocation {
  if (!(context instanceof Context)) return undefined;
  if (typeof key === 'string') return context.get(key) ?? null;
  if (!isList(key ?? null)) return undefined;
  let at: Value = context;
  const keys = key as readonly Value[];
  if (keys.length === 0) return null;
  for (const one of keys) {
    if (typeof one !== 'string' || !(at instanceof Context)) return null;
    at = at.get(one) ?? null;
  }
  return at;
}

function put([context, key, value]: readonly Value[], run: Run): Invocation {
  if (!(context instanceof Context) || value === undefined) return undefined;
  if (typeof key === 'string') return putAt(context, [key], value, run);
  if (!isList(key)) return undefined;
  if (key.length === 0) return null;
  const keys = key.filter((one) => typeof one === 'string');
  return keys.length === key.length ? putAt(context, keys, value, run) : undefined;
}

/** Contexts on the way are made where there are none. */
function putAt(context: Context, keys: readonly string[], value: Value, run: Run): Context {
  run.enter();
  const [key, ...rest] = keys as [string, ...string[]];
  const entries = new Map(context.entries);
  run.spend(entries.size);
  if (rest.length === 0) entries.set(key, value);
  else {
    const inner = context.get(key);
    entries.set(key, putAt(inner instanceof Context ? inner : new Context(new Map()), rest, value, run));
  }
  run.leave();
  return new Context(entries);
}

function merge([contexts]: readonly Value[], run: Run): Invocation {
  if (!isList(contexts)) return null;
  const entries = new Map<string, Value>();
  for (const context of contexts) {
    if (!(context instanceof Context)) return null;
    run.spend(context.entries.size);
    for (const [key, value] of context.entries) entries.set(key, value);
  }
  return new Context(entries);
}

function fromEntries([list]: readonly Value[]): Invocation {
  if (!isList(list)) return null;
  const entries = new Map<string, Value>();
  for (const item of list) {
    if (!(item instanceof Context)) return null;
    const [key, value] = [item.get('key'), item.get('value')];
    if (typeof key !== 'string' || value === undefined) return null;
    entries.set(key, value);
  }
  return new Context(entries);
}
