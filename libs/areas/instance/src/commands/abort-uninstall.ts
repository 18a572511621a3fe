import { command } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';
import { unparkStarts } from '../starts/unpark-starts.ts';

/** A definition is not deleted after all: instances of it run on another partition, or on this one. */
export const abortUninstall = command<InstanceShape, 'AbortUninstall'>((turn, { definition }) => {
  if (!turn.tables.definitions.get(definition)?.isLocked) return;
  turn.emit('DefinitionUnlocked', { definition });
  unparkStarts(turn, definition);
});
