import type { Applier } from '@millrace/kernel';
import { makeActivatable } from '../make-activatable.ts';
import type { JobShape } from '../shape.ts';

export const jobFailed: Applier<JobShape, 'JobFailed'> = (tables, { job, retries, retryAt }) => {
  makeActivatable(tables, job);
  const row = tables.jobs.get(job);
  if (row) tables.jobs.put(job, { ...row, retries, retryAt, state: retryAt > 0 ? 'failed' : 'activatable' });
};
