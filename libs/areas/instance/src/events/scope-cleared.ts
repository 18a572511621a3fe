import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

export const scopeCleared: Applier<InstanceShape, 'ScopeCleared'> = ({ elements }, { scope }) => {
  const row = elements.get(scope);
  if (row) elements.put(scope, { ...row, phase: 'clearing' });
};
