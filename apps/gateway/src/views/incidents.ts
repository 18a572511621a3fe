import type { CommandBus } from '@millrace/protocol';
import { defaultTenant } from '../tenants.ts';
import { contextsOf, elementFields } from './contexts.ts';
import { wantedValue } from './filter.ts';
import { keyText } from './keys.ts';
import { narrowBy } from './narrow-by.ts';
import type { Searchable } from './searchable.ts';

/** The incidents that are not resolved. */
export function incidents(bus: CommandBus): Searchable {
  return {
    fields: {
      incidentKey: 'text',
      processInstanceKey: 'text',
      elementInstanceKey: 'text',
      jobKey: 'text',
      processDefinitionKey: 'text',
      processDefinitionId: 'text',
      elementId: 'text',
      errorType: 'text',
      errorMessage: 'text',
      creationTime: 'text',
      state: 'text',
      tenantId: 'text',
    },
    narrow: (filter) =>
      narrowBy(
        bus.partitions,
        [wantedValue(filter, 'incidentKey'), 'incident', 'key'],
        [wantedValue(filter, 'processInstanceKey'), 'instance', 'instance'],
      ),
    async read(partition, request, signal) {
      const { rows, next } = await bus.view(partition, 'Incidents', request, signal);
      const elements = rows.map(({ row }) => row.element);
      const contexts = await contextsOf(bus, partition, elements, signal);
      const items = rows.map(({ row, position }) => ({
        position,
        item: {
          incidentKey: keyText('incident', partition, row.incident),
          ...elementFields(contexts.get(row.element)),
          errorType: row.type,
          errorMessage: row.text,
          creationTime: new Date(row.time).toISOString(),
          state: 'ACTIVE',
          tenantId: defaultTenant,
          processInstanceKey: keyText('instance', partition, row.instance),
          elementInstanceKey: keyText('instance', partition, row.element),
          ...(row.job > 0 ? { jobKey: keyText('job', partition, row.job) } : {}),
        },
      }));
      return { items, next };
    },
  };
}
