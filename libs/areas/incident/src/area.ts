/** The incident area: the register of what cannot go on, and why. */
import { area } from '@millrace/kernel';
import { areaNumbers, commandTypes, eventTypes } from '@millrace/protocol';
import { closeIncident } from './commands/close-incident.ts';
import { raiseIncident } from './commands/raise-incident.ts';
import { resolveIncident } from './commands/resolve-incident.ts';
import { incidentClosed } from './events/incident-closed.ts';
import { incidentRaised } from './events/incident-raised.ts';
import { incidents } from './queries/incidents.ts';
import type { IncidentShape } from './shape.ts';
import { tables } from './tables.ts';

export type { IncidentShape } from './shape.ts';

export const incident = area<IncidentShape>({
  name: 'incident',
  number: areaNumbers.incident,
  tables,
  commands: { RaiseIncident: raiseIncident, CloseIncident: closeIncident, ResolveIncident: resolveIncident },
  commandTypes: commandTypes.incident,
  events: { IncidentRaised: incidentRaised, IncidentClosed: incidentClosed },
  eventTypes: eventTypes.incident,
  queries: { Incidents: incidents },
});
