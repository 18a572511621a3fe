import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

export const startUnparked: Applier<InstanceShape, 'StartUnparked'> = ({ parkedStarts }, { start }) =>
  parkedStarts.delete(start);
