import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';
import type { ElementState } from '../tables.ts';

export const elementBlocked: Applier<InstanceShape, 'ElementBlocked'> = ({ elements }, { element, n, state }) => {
  const row = elements.get(element);
  if (row) elements.put(element, { ...row, blockedBy: n, state: state as ElementState });
};
