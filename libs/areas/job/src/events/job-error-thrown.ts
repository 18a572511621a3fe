import type { Applier } from '@millrace/kernel';
import type { JobShape } from '../shape.ts';

export const jobErrorThrown: Applier<JobShape, 'JobErrorThrown'> = ({ jobs }, { job }) => {
  const row = jobs.get(job);
  if (row) jobs.put(job, { ...row, state: 'errorThrown', worker: '', deadline: 0 });
};
