import type { Applier } from '@millrace/kernel';
import type { DeploymentShape } from '../shape.ts';

export const definitionCreated: Applier<DeploymentShape, 'DefinitionCreated'> = (
  { definitions },
  { definition, processId, version, resourceName, checksum, content, model, deployment },
) => definitions.put(definition, { processId, version, resourceName, checksum, content, model, deployment });
