import { command, type Turn } from '@millrace/kernel';
import { onEveryPartition } from '../on-every-partition.ts';
import { openStarts } from '../open-starts.ts';
import type { DeploymentShape } from '../shape.ts';

/** A partition has said whether a definition can be deleted. With the last of them it is, or stays. */
export const uninstallVoted = command<DeploymentShape, 'UninstallVoted'>((turn, { definition, running }) => {
  if (!turn.tables.deletions.get(definition)) return;
  turn.emit('DeletionVoted', { definition, running });
  const deletion = turn.tables.deletions.get(definition);
  if (deletion === undefined || deletion.waitsFor > 0) return;
  if (deletion.by) turn.answerLater(deletion.by, 'DeleteResourceAnswer', { running: deletion.running });
  if (deletion.running) abort(turn, definition);
  else remove(turn, definition);
});

function abort(turn: Turn<DeploymentShape>, definition: number): void {
  turn.emit('DeletionAborted', { definition });
  onEveryPartition(turn, 'AbortUninstall', definition);
}

function remove(turn: Turn<DeploymentShape>, definition: number): void {
  const { definitions } = turn.tables;
  const row = definitions.get(definition);
  const parts = [...definitions.scan('byRequirements', definition)].map(({ key }) => key);
  for (const one of [definition, ...parts]) turn.emit('DefinitionDeleted', { definition: one });
  onEveryPartition(turn, 'UninstallDefinition', definition);
  // Where it was the latest, the one before it is now. Said of an older one, it says the same again.
  if (row?.kind === 'process') openStarts(turn, row.id, row.starts);
}
