import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

export const scopeBegun: Applier<InstanceShape, 'ScopeBegun'> = ({ elements }, { scope }) => {
  const row = elements.get(scope);
  if (!row) return;
  const { start: _, ...kept } = row;
  elements.put(scope, kept);
};
