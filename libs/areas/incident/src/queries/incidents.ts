import type { QueryHandler, ReadonlyTables } from '@millrace/kernel';
import type { IncidentView, ViewPage, ViewRequest, ViewRow } from '@millrace/protocol';
import { areaNumbers } from '@millrace/protocol';
import type { IncidentShape } from '../shape.ts';
import { ALL } from '../tables.ts';

/** The incidents, in the order of their keys. */
export interface IncidentsQuery {
  readonly request: ViewRequest;
  readonly result: ViewPage<IncidentView>;
}

export const incidents: QueryHandler<IncidentShape, IncidentsQuery> = (tables, { after, limit, instance, key }) => {
  if (key !== undefined) return { rows: after.length === 0 ? viewRow(tables, key) : [], next: undefined };
  const [index, group] = instance === undefined ? ['all', ALL] : ['byInstance', instance];
  const rows: ViewRow<IncidentView>[] = [];
  for (const { key: incident } of tables.incidents.scan(index, group, after[0])) {
    rows.push(...viewRow(tables, incident));
    if (rows.length === limit) return { rows, next: [incident] };
  }
  return { rows, next: undefined };
};

function viewRow({ incidents }: ReadonlyTables<IncidentShape>, incident: number): ViewRow<IncidentView>[] {
  const row = incidents.get(incident);
  if (!row) return [];
  const { area, owner, type, text, instance, element, time } = row;
  const job = area === areaNumbers.job ? owner : 0;
  return [{ row: { incident, type, text, instance, element, job, time }, position: [incident] }];
}
