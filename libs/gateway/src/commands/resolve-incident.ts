import { type Int64, int64ToText } from '@millrace/protocol';
import type { ClientCommand } from './client-command.ts';
import type { Executor } from './execution/executor.ts';
import { notFound, rejected } from './execution/outcome.ts';
import { locate } from './routing/routing.ts';

export interface ResolveIncident {
  readonly incidentKey: Int64;
}

/** Has what an incident stops tried again. */
export function resolveIncident(executor: Executor): ClientCommand<ResolveIncident, void> {
  return async ({ incidentKey }, call) => {
    const incident = locate('incident', incidentKey, executor.bus.partitions);
    if (incident === undefined) {
      const key = int64ToText(incidentKey);
      const reason = `Expected to resolve incident with key '${key}', but no such incident was found`;
      throw rejected('RESOLVE', notFound(reason));
    }
    await executor.execute('RESOLVE', incident.address, 'ResolveIncident', { incident: incident.counter }, call);
  };
}
