import type { Applier } from '@millrace/kernel';
import type { DeploymentShape } from '../shape.ts';

export const deletionAborted: Applier<DeploymentShape, 'DeletionAborted'> = ({ deletions }, { definition }) =>
  deletions.delete(definition);
