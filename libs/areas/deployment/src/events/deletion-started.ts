import type { Applier } from '@millrace/kernel';
import type { DeploymentShape } from '../shape.ts';

export const deletionStarted: Applier<DeploymentShape, 'DeletionStarted'> = (
  { deletions },
  { definition, partitions, gateway, request },
) =>
  deletions.put(definition, {
    ...(request === 0 ? {} : { by: { gateway, request } }),
    waitsFor: partitions,
    running: false,
  });
