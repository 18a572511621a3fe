import type { ReadonlyTables } from '@millrace/kernel';
import { scopeAround } from '../scopes.ts';
import type { InstanceShape } from '../shape.ts';

/** The scopes of which an element instance sees the variables: its own and those around it. */
export function watchedScopes(tables: Pick<ReadonlyTables<InstanceShape>, 'elements'>, element: number): number[] {
  const scopes: number[] = [];
  for (let scope: number | undefined = element; scope !== undefined; scope = scopeAround(tables, scope)) {
    scopes.push(scope);
  }
  return scopes;
}
