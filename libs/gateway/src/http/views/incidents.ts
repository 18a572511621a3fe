import type { CommandBus, IncidentView, JobContext } from '@millrace/protocol';
import { defaultTenant } from '../../commands/checks/tenants.ts';
import { contextsOf, elementFields } from './contexts.ts';
import { wantedValue } from './filter.ts';
import { keyText } from './keys.ts';
import { narrowBy } from './narrow-by.ts';
import type { Searchable } from './searchable.ts';

/** The incidents that are not resolved, without those whose element is over: they are about to be closed. */
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
      const items = rows.flatMap(({ row, position }) => {
        const context = contexts.get(row.element);
        return context ? [{ item: itemOf(partition, row, context), position }] : [];
      });
      return { items, next };
    },
  };
}

function itemOf(partition: number, row: IncidentView, context: JobContext) {
  return {
    incidentKey: keyText('incident', partition, row.incident),
    ...elementFields(context),
    errorType: row.type,
    errorMessage: row.text,
    creationTime: new Date(row.time).toISOString(),
    state: 'ACTIVE',
    tenantId: defaultTenant,
    processInstanceKey: keyText('instance', partition, row.instance),
    rootProcessInstanceKey: keyText('instance', partition, context.root),
    elementInstanceKey: keyText('instance', partition, row.element),
    jobKey: row.job > 0 ? keyText('job', partition, row.job) : null,
  };
}
