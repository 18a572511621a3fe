import { command } from '@millrace/kernel';
import { closeIncident } from '../raise-incident.ts';
import type { JobShape } from '../shape.ts';

/** The element is over. Its job may be complete already: then there is nothing to do. */
export const cancelJob = command<JobShape, 'CancelJob'>((turn, { element }) => {
  const found = turn.tables.jobs.first('byElement', element);
  if (!found) return;
  const [job, { incidentNumber }] = found;
  turn.emit('JobCanceled', { job });
  if (incidentNumber > 0) closeIncident(turn, job, incidentNumber);
});
