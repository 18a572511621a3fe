import type { Applier } from '@millrace/kernel';
import { makeActivatable } from '../make-activatable.ts';
import type { JobShape } from '../shape.ts';

export const jobReopened: Applier<JobShape, 'JobReopened'> = (tables, { job }) => makeActivatable(tables, job);
