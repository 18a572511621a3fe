import type { Applier } from '@millrace/kernel';
import type { DeploymentShape } from '../shape.ts';

export const deletionVoted: Applier<DeploymentShape, 'DeletionVoted'> = ({ deletions }, { definition, running }) => {
  const row = deletions.get(definition);
  if (row) deletions.put(definition, { ...row, waitsFor: row.waitsFor - 1, running: row.running || running });
};
