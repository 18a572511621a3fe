import type { QueryHandler, ReadonlyTables } from '@millrace/kernel';
import type { ElementView, ViewPage, ViewPosition, ViewRequest, ViewRow } from '@millrace/protocol';
import { elementAt } from '../element-at.ts';
import { isRoot } from '../scopes.ts';
import type { InstanceShape } from '../shape.ts';
import { elementTypes } from './element-types.ts';
import { nextElement } from './next-element.ts';

/** The element instances, without the processes themselves: instance after instance, each before what it encloses. */
export interface ElementsQuery {
  readonly request: ViewRequest;
  readonly result: ViewPage<ElementView>;
}

export const elements: QueryHandler<InstanceShape, ElementsQuery> = (tables, { after, limit, instance, key }) => {
  if (key !== undefined) {
    const row = tables.elements.get(key);
    return { rows: row && !isRoot(key, row) && after.length === 0 ? [viewRow(tables, [key])] : [], next: undefined };
  }
  const rows: ViewRow<ElementView>[] = [];
  let path = after;
  for (let seen = 0; seen < limit; seen++) {
    const next = nextElement(tables, path, instance);
    if (!next) return { rows, next };
    path = next;
    if (path.length > 1) rows.push(viewRow(tables, path));
  }
  return { rows, next: path };
};

function viewRow(tables: ReadonlyTables<InstanceShape>, path: ViewPosition): ViewRow<ElementView> {
  const key = path.at(-1) ?? 0;
  const { row, node } = elementAt(tables, key);
  const definition = tables.instances.get(row.instance)?.definition ?? 0;
  return {
    row: {
      element: key,
      elementId: node.id,
      elementName: node.name ?? node.id,
      type: elementTypes[node.kind],
      instance: row.instance,
      root: row.root,
      definition,
      processId: tables.definitions.get(definition)?.processId ?? '',
      startedAt: row.startedAt,
    },
    position: path,
  };
}
