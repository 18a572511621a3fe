import type { Applier } from '@millrace/kernel';
import type { JobShape } from '../shape.ts';

export const jobActivated: Applier<JobShape, 'JobActivated'> = ({ jobs }, { job, worker, deadline }) => {
  const row = jobs.get(job);
  if (row) jobs.put(job, { ...row, state: 'activated', worker, deadline, activation: row.activation + 1 });
};
