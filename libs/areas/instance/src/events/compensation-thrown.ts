import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

export const compensationThrown: Applier<InstanceShape, 'CompensationThrown'> = (
  { elements, compensationThrows },
  { element },
) => {
  const row = elements.get(element);
  if (!row) return;
  elements.put(element, { ...row, isCompensating: true });
  compensationThrows.put(element, { instance: row.instance, isStarting: true, handlers: 0 });
};
