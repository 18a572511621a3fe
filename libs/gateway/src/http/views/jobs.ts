import type { CommandBus, JobContext, JobView, ViewPage, ViewRequest } from '@millrace/protocol';
import { defaultTenant } from '../../commands/checks/tenants.ts';
import { contextsOf, elementFields } from './contexts.ts';
import { wantedValue } from './filter.ts';
import { keyText } from './keys.ts';
import { narrowBy } from './narrow-by.ts';
import type { Searchable } from './searchable.ts';

/** The jobs that are not over, without those whose element is: they are about to be cancelled. */
export function jobs(bus: CommandBus): Searchable {
  return {
    fields: {
      jobKey: 'text',
      type: 'text',
      state: 'text',
      retries: 'number',
      worker: 'text',
      deadline: 'text',
      kind: 'text',
      listenerEventType: 'text',
      elementId: 'text',
      elementInstanceKey: 'text',
      processInstanceKey: 'text',
      processDefinitionKey: 'text',
      processDefinitionId: 'text',
      hasFailedWithRetriesLeft: 'flag',
      tenantId: 'text',
    },
    narrow: (filter) =>
      narrowBy(
        bus.partitions,
        [wantedValue(filter, 'jobKey'), 'job', 'key'],
        [wantedValue(filter, 'elementInstanceKey'), 'instance', 'elements'],
        [wantedValue(filter, 'processInstanceKey'), 'instance', 'instance'],
      ),
    async read(partition, request, signal) {
      const { rows, next } = await readRows(bus, partition, request, signal);
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

function itemOf(partition: number, row: JobView, context: JobContext) {
  return {
    jobKey: keyText('job', partition, row.job),
    type: row.type,
    state: row.state,
    retries: row.retries,
    worker: row.worker,
    deadline: row.deadline > 0 ? new Date(row.deadline).toISOString() : null,
    creationTime: null,
    lastUpdateTime: null,
    endTime: null,
    kind: 'BPMN_ELEMENT',
    listenerEventType: 'UNSPECIFIED',
    ...elementFields(context),
    elementInstanceKey: keyText('instance', partition, row.element),
    processInstanceKey: keyText('instance', partition, row.instance),
    rootProcessInstanceKey: keyText('instance', partition, context.root),
    customHeaders: JSON.parse(context.customHeaders || '{}') as object,
    hasFailedWithRetriesLeft: row.state === 'FAILED' && row.retries > 0,
    errorCode: null,
    errorMessage: null,
    isDenied: null,
    deniedReason: null,
    tenantId: defaultTenant,
  };
}

/** The jobs of an instance are found by its elements: the job area does not keep them together. */
async function readRows(
  bus: CommandBus,
  partition: number,
  request: ViewRequest,
  signal: AbortSignal,
): Promise<ViewPage<JobView>> {
  if (request.instance === undefined) return bus.view(partition, 'Jobs', request, signal);
  const page = await bus.view(partition, 'Elements', request, signal);
  const positions = new Map(page.rows.map(({ row, position }) => [row.element, position]));
  const found = await bus.view(partition, 'Jobs', { after: [], limit: 1, elements: [...positions.keys()] }, signal);
  const rows = found.rows.map(({ row }) => ({ row, position: positions.get(row.element) ?? [] }));
  return { rows, next: page.next };
}
