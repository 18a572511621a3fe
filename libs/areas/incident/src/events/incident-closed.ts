import type { Applier } from '@millrace/kernel';
import type { IncidentShape } from '../shape.ts';

export const incidentClosed: Applier<IncidentShape, 'IncidentClosed'> = ({ incidents }, { incident }) =>
  incidents.delete(incident);
