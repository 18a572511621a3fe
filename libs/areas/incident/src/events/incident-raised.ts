import type { Applier } from '@millrace/kernel';
import type { IncidentType } from '@millrace/protocol';
import type { IncidentShape } from '../shape.ts';

export const incidentRaised: Applier<IncidentShape, 'IncidentRaised'> = (
  { incidents },
  { incident, area, owner, incidentNumber, type, text, instance, element, time },
) =>
  incidents.put(incident, { area, owner, incidentNumber, type: type as IncidentType, text, instance, element, time });
