import type { CommandBus } from '@millrace/protocol';
import { defaultTenant } from '../../commands/checks/tenants.ts';
import { wantedValue } from './filter.ts';
import { definitionKey, keyText } from './keys.ts';
import { narrowBy } from './narrow-by.ts';
import type { Searchable } from './searchable.ts';

/** How many incidents of an instance are looked at, to see which of its elements have one. */
const INCIDENTS_AN_INSTANCE = 1_000;

/** The element instances that are not over, without the processes themselves. */
export function elementInstances(bus: CommandBus): Searchable {
  return {
    fields: {
      elementInstanceKey: 'text',
      processInstanceKey: 'text',
      processDefinitionKey: 'text',
      processDefinitionId: 'text',
      elementId: 'text',
      elementName: 'text',
      type: 'text',
      state: 'text',
      hasIncident: 'flag',
      incidentKey: 'text',
      startDate: 'text',
      tenantId: 'text',
    },
    narrow: (filter) =>
      narrowBy(
        bus.partitions,
        [wantedValue(filter, 'elementInstanceKey'), 'instance', 'key'],
        [wantedValue(filter, 'processInstanceKey'), 'instance', 'instance'],
      ),
    async read(partition, request, signal) {
      const { rows, next } = await bus.view(partition, 'Elements', request, signal);
      const instances = new Set(rows.map(({ row }) => row.instance));
      const incidentOf = await incidentsByElement(bus, partition, [...instances], signal);
      const items = rows.map(({ row, position }) => {
        const incident = incidentOf.get(row.element);
        const item = {
          elementInstanceKey: keyText('instance', partition, row.element),
          processInstanceKey: keyText('instance', partition, row.instance),
          rootProcessInstanceKey: keyText('instance', partition, row.root),
          processDefinitionKey: definitionKey(row.definition),
          processDefinitionId: row.processId,
          elementId: row.elementId,
          elementName: row.elementName,
          type: row.type,
          state: 'ACTIVE',
          startDate: new Date(row.startedAt).toISOString(),
          endDate: null,
          hasIncident: incident !== undefined,
          incidentKey: incident === undefined ? null : keyText('incident', partition, incident),
          tenantId: defaultTenant,
        };
        return { item, position };
      });
      return { items, next };
    },
  };
}

async function incidentsByElement(
  bus: CommandBus,
  partition: number,
  instances: readonly number[],
  signal: AbortSignal,
): Promise<ReadonlyMap<number, number>> {
  const limit = INCIDENTS_AN_INSTANCE;
  const pages = await Promise.all(
    instances.map((instance) => bus.view(partition, 'Incidents', { after: [], limit, instance }, signal)),
  );
  return new Map(pages.flatMap(({ rows }) => rows.map(({ row }) => [row.element, row.incident])));
}
