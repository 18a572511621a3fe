import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

export const compensationsStarted: Applier<InstanceShape, 'CompensationsStarted'> = (
  { compensationThrows },
  { element },
) => {
  const row = compensationThrows.get(element);
  if (row) compensationThrows.put(element, { ...row, isStarting: false });
};
