import type { Applier } from '@millrace/kernel';
import type { JobShape } from '../shape.ts';

export const jobIncidentRaised: Applier<JobShape, 'JobIncidentRaised'> = ({ jobs }, { job, incidentNumber }) => {
  const row = jobs.get(job);
  if (row) jobs.put(job, { ...row, state: 'failed', worker: '', deadline: 0, incidentNumber });
};
