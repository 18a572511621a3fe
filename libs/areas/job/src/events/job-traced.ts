import type { Applier } from '@millrace/kernel';
import { traceFromBytes } from '@millrace/protocol';
import type { JobShape } from '../shape.ts';

export const jobTraced: Applier<JobShape, 'JobTraced'> = ({ jobs }, { job, trace }) => {
  const row = jobs.get(job);
  if (row) jobs.put(job, { ...row, trace: traceFromBytes(trace) });
};
