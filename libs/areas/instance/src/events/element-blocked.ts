import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';
import type { RunPhase } from '../tables.ts';

export const elementBlocked: Applier<InstanceShape, 'ElementBlocked'> = ({ elements }, { element, n, phase }) => {
  const row = elements.get(element);
  if (row) elements.put(element, { ...row, blockedBy: n, phase: phase as RunPhase });
};
