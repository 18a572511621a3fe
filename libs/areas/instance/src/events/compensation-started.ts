import type { Applier } from '@millrace/kernel';
import { useCompensation } from '../compensation/remove-compensations.ts';
import type { InstanceShape } from '../shape.ts';

export const compensationStarted: Applier<InstanceShape, 'CompensationStarted'> = (
  tables,
  { compensation, element, thrower },
) => {
  const { elements, compensationThrows } = tables;
  const [row, thrown] = [elements.get(element), compensationThrows.get(thrower)];
  if (row) elements.put(element, { ...row, compensatesFor: thrower });
  if (thrown) compensationThrows.put(thrower, { ...thrown, handlers: thrown.handlers + 1 });
  useCompensation(tables, compensation);
};
