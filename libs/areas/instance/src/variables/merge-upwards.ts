import type { Variable } from '@millrace/protocol';
import { scopeAround } from '../scopes.ts';
import type { InstanceTurn } from '../shape.ts';
import { changed } from './changed.ts';
import { setInScope } from './set-in-scope.ts';

/**
 * Sets variables from a scope upwards: each in the first scope that has its name, and in the root those that none has.
 * As in Zeebe, a scope that has a name with this very value already does not count: the variable goes on upwards.
 */
export function mergeUpwards(turn: InstanceTurn, from: number, variables: readonly Variable[]): void {
  let left = variables;
  for (let scope = from; left.length > 0; ) {
    const above = scopeAround(turn.tables, scope);
    const here = changed(turn.tables.scopes.get(scope)?.variables ?? [], left, above === undefined);
    setInScope(turn, scope, here);
    if (above === undefined) return;
    const set = new Set(here);
    left = left.filter((variable) => !set.has(variable));
    scope = above;
  }
}

/** Sets variables in this very scope; what is so already is left out. */
export function mergeLocally(turn: InstanceTurn, scope: number, variables: readonly Variable[]): void {
  const here = changed(turn.tables.scopes.get(scope)?.variables ?? [], variables, true);
  setInScope(turn, scope, here);
}
