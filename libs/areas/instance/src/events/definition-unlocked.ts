import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

export const definitionUnlocked: Applier<InstanceShape, 'DefinitionUnlocked'> = ({ definitions }, { definition }) => {
  const row = definitions.get(definition);
  if (!row) return;
  const { isLocked: _, ...unlocked } = row;
  definitions.put(definition, unlocked);
};
