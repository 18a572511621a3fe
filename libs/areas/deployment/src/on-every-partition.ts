import type { Turn } from '@millrace/kernel';
import type { DeploymentShape } from './shape.ts';

/** Sends a command about a definition to the instance area of every partition. */
export function onEveryPartition(
  turn: Turn<DeploymentShape>,
  command: 'PrepareUninstall' | 'UninstallDefinition' | 'AbortUninstall',
  definition: number,
): void {
  for (let partition = 1; partition <= turn.partitions; partition++) {
    turn.send('instance', command, { definition }, { partition });
  }
}
