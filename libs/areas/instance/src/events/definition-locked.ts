import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

export const definitionLocked: Applier<InstanceShape, 'DefinitionLocked'> = ({ definitions }, { definition }) => {
  const row = definitions.get(definition);
  if (row) definitions.put(definition, { ...row, isLocked: true });
};
