import type { Applier } from '@millrace/kernel';
import type { JobShape } from '../shape.ts';

export const jobCompleted: Applier<JobShape, 'JobCompleted'> = ({ jobs }, { job }) => jobs.delete(job);
