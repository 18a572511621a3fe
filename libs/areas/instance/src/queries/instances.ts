import type { QueryHandler, ReadonlyTables } from '@millrace/kernel';
import type { InstanceView, ViewPage, ViewRequest, ViewRow } from '@millrace/protocol';
import type { InstanceShape } from '../shape.ts';
import { ALL } from '../tables.ts';

/** The process instances, in the order of their keys. */
export interface InstancesQuery {
  readonly request: ViewRequest;
  readonly result: ViewPage<InstanceView>;
}

export const instances: QueryHandler<InstanceShape, InstancesQuery> = (tables, { after, limit, key }) => {
  if (key !== undefined) return { rows: after.length === 0 ? viewRow(tables, key) : [], next: undefined };
  const rows: ViewRow<InstanceView>[] = [];
  for (const { key: instance } of tables.instances.scan('all', ALL, after[0])) {
    rows.push(...viewRow(tables, instance));
    if (rows.length === limit) return { rows, next: [instance] };
  }
  return { rows, next: undefined };
};

/** The row of one that is there, else none. */
function viewRow(
  { instances, definitions, elements }: ReadonlyTables<InstanceShape>,
  key: number,
): ViewRow<InstanceView>[] {
  const instance = instances.get(key);
  const definition = instance && definitions.get(instance.definition);
  if (!definition) return [];
  const { processId, version, model } = definition;
  const { root = key, scope: parentElement = 0, startedAt = 0 } = elements.get(key) ?? {};
  const row = {
    instance: key,
    definition: instance.definition,
    processId,
    processName: model.name ?? '',
    version,
    versionTag: model.versionTag ?? '',
    startedAt,
    banned: instances.get(root)?.banned ?? '',
    tags: instance.tags ?? [],
    ...{ parentInstance: elements.get(parentElement)?.instance ?? 0, parentElement, root },
  };
  return [{ row, position: [key] }];
}
