import type { Applier } from '@millrace/kernel';
import type { JobShape } from '../shape.ts';

export const jobCanceled: Applier<JobShape, 'JobCanceled'> = ({ jobs }, { job }) => jobs.delete(job);
