import type { CommandBus, InstanceView } from '@millrace/protocol';
import { defaultTenant } from '../../commands/checks/tenants.ts';
import { wantedValue } from './filter.ts';
import { definitionKey, keyText } from './keys.ts';
import { narrowBy } from './narrow-by.ts';
import type { Searchable } from './searchable.ts';

/** The process instances that are not over. */
export function processInstances(bus: CommandBus): Searchable {
  return {
    fields: {
      processInstanceKey: 'text',
      processDefinitionKey: 'text',
      processDefinitionId: 'text',
      processDefinitionName: 'text',
      processDefinitionVersion: 'number',
      processDefinitionVersionTag: 'text',
      startDate: 'text',
      state: 'text',
      hasIncident: 'flag',
      tenantId: 'text',
      parentProcessInstanceKey: 'text',
      parentElementInstanceKey: 'text',
      rootProcessInstanceKey: 'text',
    },
    narrow: (filter) => narrowBy(bus.partitions, [wantedValue(filter, 'processInstanceKey'), 'instance', 'key']),
    async read(partition, request, signal) {
      const { rows, next } = await bus.view(partition, 'Instances', request, signal);
      const items = rows.map(async ({ row, position }) => {
        const { instance } = row;
        const incidents = await bus.view(partition, 'Incidents', { after: [], limit: 1, instance }, signal);
        return { item: itemOf(partition, row, incidents.rows.length > 0), position };
      });
      return { items: await Promise.all(items), next };
    },
  };
}

function itemOf(partition: number, row: InstanceView, hasIncident: boolean) {
  const processInstanceKey = keyText('instance', partition, row.instance);
  return {
    processInstanceKey,
    processDefinitionKey: definitionKey(row.definition),
    processDefinitionId: row.processId,
    processDefinitionName: row.processName === '' ? null : row.processName,
    processDefinitionVersion: row.version,
    processDefinitionVersionTag: row.versionTag === '' ? null : row.versionTag,
    startDate: new Date(row.startedAt).toISOString(),
    endDate: null,
    state: 'ACTIVE',
    hasIncident,
    tenantId: defaultTenant,
    parentProcessInstanceKey: callerKey(partition, row.parentInstance),
    parentElementInstanceKey: callerKey(partition, row.parentElement),
    rootProcessInstanceKey: keyText('instance', partition, row.root),
    tags: row.tags,
    businessId: null,
    // Our own: the instance takes nothing but a cancel any more, and why.
    ...(row.banned === '' ? {} : { banned: row.banned }),
  };
}

/** The key of what calls an instance, which is on the same partition; null where nothing does. */
function callerKey(partition: number, counter: number): string | null {
  return counter > 0 ? keyText('instance', partition, counter) : null;
}
