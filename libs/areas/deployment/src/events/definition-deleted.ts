import type { Applier } from '@millrace/kernel';
import type { DeploymentShape } from '../shape.ts';

export const definitionDeleted: Applier<DeploymentShape, 'DefinitionDeleted'> = (
  { definitions, deletions },
  { definition },
) => {
  deletions.delete(definition);
  const row = definitions.get(definition);
  const nothing = new Uint8Array();
  if (row) definitions.put(definition, { ...row, model: nothing, content: nothing, isDeleted: true });
};
