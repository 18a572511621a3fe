import type { ReadonlyTables } from '@millrace/kernel';
import type { Variable } from '@millrace/protocol';
import { scopeAround } from '../scopes.ts';
import type { InstanceShape } from '../shape.ts';

/**
 * The variables that an element instance sees: its own and those of the scopes around it, the inner one of equal names.
 * @param names only these; none means all
 */
export function visibleVariables(
  tables: ReadonlyTables<InstanceShape>,
  element: number,
  names: readonly string[],
): readonly Variable[] {
  const seen = new Map<string, Variable>();
  for (let scope: number | undefined = element; scope !== undefined; scope = scopeAround(tables, scope)) {
    for (const variable of tables.scopes.get(scope)?.variables ?? []) {
      if (!seen.has(variable.name)) seen.set(variable.name, variable);
    }
  }
  if (names.length === 0) return [...seen.values()];
  return [...new Set(names)].flatMap((name) => seen.get(name) ?? []);
}
