import type { Applier } from '@millrace/kernel';
import { makeActivatable } from '../make-activatable.ts';
import type { JobShape } from '../shape.ts';

export const jobYielded: Applier<JobShape, 'JobYielded'> = (tables, { job }) => makeActivatable(tables, job);
