import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

/** Its key is in one of the tables: which, its kind has said when it was installed. */
export const definitionUninstalled: Applier<InstanceShape, 'DefinitionUninstalled'> = (
  { definitions, decisionRequirements, decisions, forms },
  { definition },
) => {
  for (const rows of [definitions, decisionRequirements, decisions, forms]) rows.delete(definition);
};
