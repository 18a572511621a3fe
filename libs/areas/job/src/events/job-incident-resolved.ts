import type { Applier } from '@millrace/kernel';
import { makeActivatable } from '../make-activatable.ts';
import type { JobShape } from '../shape.ts';

export const jobIncidentResolved: Applier<JobShape, 'JobIncidentResolved'> = (tables, { job }) =>
  makeActivatable(tables, job);
