import { command } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

/** A definition is not deleted after all: instances of it run on another partition, or on this one. */
export const abortUninstall = command<InstanceShape, 'AbortUninstall'>((turn, { definition }) => {
  if (turn.tables.definitions.get(definition)?.isLocked) turn.emit('DefinitionUnlocked', { definition });
});
