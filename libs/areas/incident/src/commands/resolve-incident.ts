import { answers, command, reject } from '@millrace/kernel';
import { areaNumbers } from '@millrace/protocol';
import type { IncidentShape } from '../shape.ts';

/**
 * Somebody says that the cause is gone: the area that raised the incident tries again, closes it and answers. If it
 * fails again, that is another incident.
 */
export const resolveIncident = command<IncidentShape, 'ResolveIncident'>(
  (turn, { incident: key }) => {
    const incident =
      turn.tables.incidents.get(key) ??
      reject.notFound(`Expected to resolve incident with key '${turn.key(key)}', but no such incident was found`);
    const { area, owner, incidentNumber } = incident;
    turn.send(
      area === areaNumbers.job ? 'job' : 'instance',
      'RetryAfterIncident',
      { owner, incidentNumber, incident: key },
      answers,
    );
  },
  (tables, { incident }) => tables.incidents.get(incident)?.instance,
);
