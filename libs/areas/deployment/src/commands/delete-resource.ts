import { command, reject } from '@millrace/kernel';
import { onEveryPartition } from '../on-every-partition.ts';
import type { DeploymentShape } from '../shape.ts';

/**
 * Deletes a version. Every partition is asked first: none deletes a process of which instances run on another. A
 * decision goes with its requirements.
 */
export const deleteResource = command<DeploymentShape, 'DeleteResource'>((turn, { definition }) => {
  const row = turn.tables.definitions.get(definition);
  const key = turn.key(definition);
  if (row === undefined || row.isDeleted || row.kind === 'decision') {
    reject.notFound(`Expected to delete resource but no resource found with key \`${key}\``);
  }
  if (turn.tables.deletions.get(definition)) {
    reject.invalidState(`Expected to delete resource with key \`${key}\` but it is being deleted already`);
  }
  const { gateway, request } = turn.keepWaiting() ?? { gateway: '', request: 0 };
  turn.emit('DeletionStarted', { definition, partitions: turn.partitions, gateway, request });
  onEveryPartition(turn, 'PrepareUninstall', definition);
});
