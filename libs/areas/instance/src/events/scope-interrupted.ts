import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

export const scopeInterrupted: Applier<InstanceShape, 'ScopeInterrupted'> = ({ elements }, { scope }) => {
  const row = elements.get(scope);
  if (!row) return;
  const { interruption: _, ...kept } = row;
  elements.put(scope, { ...kept, isInterrupted: true, phase: 'activated' });
};
