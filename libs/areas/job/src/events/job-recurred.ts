import type { Applier } from '@millrace/kernel';
import { makeActivatable } from '../make-activatable.ts';
import type { JobShape } from '../shape.ts';

export const jobRecurred: Applier<JobShape, 'JobRecurred'> = (tables, { job }) => makeActivatable(tables, job);
