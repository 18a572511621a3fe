import { int64ToText } from '@millrace/protocol';
import type { Engine } from '../../commands/execution/engine.ts';
import { locate } from '../../commands/routing.ts';
import type { Rpc } from '../service.ts';
import { notFound, refused } from '../status.ts';

/** Has what an incident blocks tried again. */
export function resolveIncident(engine: Engine): Rpc<'ResolveIncident'> {
  return async ({ incidentKey }, call) => {
    const incident = locate('incident', incidentKey, engine.bus.partitions);
    if (incident === undefined) {
      const key = int64ToText(incidentKey);
      throw refused(
        'RESOLVE',
        notFound(`Expected to resolve incident with key '${key}', but no such incident was found`),
      );
    }
    await engine.execute('RESOLVE', incident.address, 'ResolveIncident', { incident: incident.counter }, call);
    return {};
  };
}
