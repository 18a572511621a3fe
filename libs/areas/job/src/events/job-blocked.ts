import type { Applier } from '@millrace/kernel';
import type { JobShape } from '../shape.ts';

export const jobBlocked: Applier<JobShape, 'JobBlocked'> = ({ jobs }, { job, n }) => {
  const row = jobs.get(job);
  if (row) jobs.put(job, { ...row, state: 'failed', worker: '', deadline: 0, blockedBy: n });
};
