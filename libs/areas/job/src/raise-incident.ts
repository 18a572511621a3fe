import type { IncidentType } from '@millrace/protocol';
import { areaNumbers } from '@millrace/protocol';
import type { JobTurn } from './shape.ts';

/** The longest text of an incident, in UTF-16 units. */
const LONGEST_TEXT = 10_000;

/** An incident keeps the job from being activated until it is resolved. */
export function raiseIncident(turn: JobTurn, key: number, type: IncidentType, text: string): void {
  const job = turn.tables.jobs.get(key);
  if (!job) return;
  const incidentNumber = turn.nextKey();
  turn.emit('JobIncidentRaised', { job: key, incidentNumber });
  turn.send('incident', 'RaiseIncident', {
    ...{ area: areaNumbers.job, owner: key, incidentNumber, type, text: text.slice(0, LONGEST_TEXT) },
    ...{ instance: job.instance, element: job.element, elementId: job.elementId, processId: job.processId },
  });
}

/** The incident of a job has no cause any more. */
export function closeIncident(turn: JobTurn, owner: number, incidentNumber: number): void {
  turn.send('incident', 'CloseIncident', { area: areaNumbers.job, owner, incidentNumber });
}
