import type { ReadonlyTables } from '@millrace/kernel';
import type { Variable } from '@millrace/protocol';
import { collectedIn } from '../loops/collected.ts';
import { scopeAround } from '../scopes.ts';
import type { InstanceShape } from '../shape.ts';

/** Which variables are wanted; undefined for all. */
export type Wanted = ReadonlySet<string> | undefined;

/** The names that a request gives, none of which means all, as a set: made once, however many instances are asked. */
export function wantedOf(names: readonly string[]): Wanted {
  return names.length === 0 ? undefined : new Set(names);
}

/**
 * The variables that an element instance sees: its own and those of the scopes around it, the inner one of equal names.
 * The results that a multi-instance body has collected so far are among them only if they are wanted by name: with every
 * item's job they would take quadratic time.
 */
export function visibleVariables(
  tables: ReadonlyTables<InstanceShape>,
  element: number,
  wanted: Wanted,
): readonly Variable[] {
  const seen = new Map<string, Variable>();
  for (let scope: number | undefined = element; scope !== undefined; scope = scopeAround(tables, scope)) {
    for (const variable of tables.scopes.get(scope)?.variables ?? []) {
      if (wanted !== undefined && !wanted.has(variable.name)) continue;
      if (!seen.has(variable.name)) seen.set(variable.name, variable);
    }
    for (const name of wanted ?? []) {
      const collected = seen.has(name) ? undefined : collectedIn(tables, scope, name);
      if (collected !== undefined) seen.set(name, { name, value: collected });
    }
  }
  return [...seen.values()];
}
