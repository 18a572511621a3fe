import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

export const startTimerCanceled: Applier<InstanceShape, 'StartTimerCanceled'> = ({ startTimers }, { timer }) =>
  startTimers.delete(timer);
