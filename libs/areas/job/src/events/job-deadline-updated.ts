import type { Applier } from '@millrace/kernel';
import type { JobShape } from '../shape.ts';

export const jobDeadlineUpdated: Applier<JobShape, 'JobDeadlineUpdated'> = ({ jobs }, { job, deadline }) => {
  const row = jobs.get(job);
  if (row) jobs.put(job, { ...row, deadline });
};
