import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

export const elementUnblocked: Applier<InstanceShape, 'ElementUnblocked'> = ({ elements }, { element }) => {
  const row = elements.get(element);
  if (row) elements.put(element, { ...row, blockedBy: 0, phase: 'activated' });
};
