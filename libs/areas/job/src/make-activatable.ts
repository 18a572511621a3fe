import type { WritableTables } from '@millrace/kernel';
import type { JobShape } from './shape.ts';

/** The job has no worker and no incident any more: anybody may activate it. */
export function makeActivatable({ jobs }: WritableTables<JobShape>, job: number): void {
  const row = jobs.get(job);
  if (row) jobs.put(job, { ...row, state: 'activatable', worker: '', deadline: 0, retryAt: 0, incidentNumber: 0 });
}
