import type { Applier } from '@millrace/kernel';
import type { JobShape } from '../shape.ts';

export const jobRetriesUpdated: Applier<JobShape, 'JobRetriesUpdated'> = ({ jobs }, { job, retries }) => {
  const row = jobs.get(job);
  if (row) jobs.put(job, { ...row, retries });
};
