import type { QueryHandler } from '@millrace/kernel';
import type { VariableView, ViewPage, ViewPosition, ViewRequest, ViewRow } from '@millrace/protocol';
import type { InstanceShape } from '../shape.ts';
import { nextElement } from './next-element.ts';

/** The variables, each where it is set: scope after scope, in the order of the element instances. */
export interface VariablesQuery {
  readonly request: ViewRequest;
  readonly result: ViewPage<VariableView>;
}

/** A position is the path to a scope, then how many of its variables were there already. */
export const variables: QueryHandler<InstanceShape, VariablesQuery> = (tables, { after, limit, instance, key }) => {
  const next = (path: ViewPosition) => {
    if (key === undefined) return nextElement(tables, path, instance);
    return path.length === 0 && tables.elements.get(key) ? [key] : undefined;
  };
  const rows: ViewRow<VariableView>[] = [];
  let shown = after.at(-1) ?? 0;
  let path = after.length > 0 ? after.slice(0, -1) : next([]);
  for (let seen = 1; path; seen++) {
    const scope = path.at(-1) ?? 0;
    const { instance: ofInstance = 0, root = 0 } = tables.elements.get(scope) ?? {};
    for (const { name, value } of (tables.scopes.get(scope)?.variables ?? []).slice(shown)) {
      const row = { scope, place: shown++, instance: ofInstance, root, name, value };
      const position = [...path, shown];
      rows.push({ row, position });
      if (rows.length === limit) return { rows, next: position };
    }
    shown = 0;
    path = next(path);
    if (seen === limit && path) return { rows, next: [...path, shown] };
  }
  return { rows, next: undefined };
};
