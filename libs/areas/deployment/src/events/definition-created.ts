import type { Applier } from '@millrace/kernel';
import type { DeploymentShape } from '../shape.ts';

export const definitionCreated: Applier<DeploymentShape, 'DefinitionCreated'> = (
  { definitions },
  {
    definition,
    kind,
    id,
    name,
    version,
    versionTag,
    deployment,
    requirements,
    model,
    resourceName,
    checksum,
    content,
    starts,
  },
) =>
  definitions.put(definition, {
    kind,
    id,
    name,
    version,
    versionTag,
    deployment,
    requirements,
    model,
    resourceName,
    checksum,
    content,
    starts: starts.map(({ type, name }) => ({ type, name })),
    isDeleted: false,
  });
