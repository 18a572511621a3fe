import { command } from '@millrace/kernel';
import { removeDefinition } from '../definitions/remove-definition.ts';
import type { InstanceShape } from '../shape.ts';
import { DEPLOYMENT_PARTITION } from '../start-instance.ts';

/**
 * A definition is to be deleted: votes on that. A process is locked until the others have voted, so that no instance
 * starts meanwhile. Nothing runs by a decision or form: they are gone at once.
 */
export const prepareUninstall = command<InstanceShape, 'PrepareUninstall'>((turn, { definition }) => {
  const { definitions, instances } = turn.tables;
  const isProcess = definitions.get(definition) !== undefined;
  const running = isProcess && instances.peek('byDefinition', definition) !== undefined;
  if (!isProcess) removeDefinition(turn, definition);
  else if (!running) turn.emit('DefinitionLocked', { definition });
  const vote = { definition, partition: turn.partition, running };
  turn.send('deployment', 'UninstallVoted', vote, { partition: DEPLOYMENT_PARTITION });
});
