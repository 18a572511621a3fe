import { command } from '@millrace/kernel';
import { removeDefinition } from '../definitions/remove-definition.ts';
import type { InstanceShape } from '../shape.ts';
import { replaceStartTimers } from '../starts/replace-start-timers.ts';
import { unparkStarts } from '../starts/unpark-starts.ts';

/** A definition is deleted. Of the newest version of a process, the start events of the one before wait again. */
export const uninstallDefinition = command<InstanceShape, 'UninstallDefinition'>((turn, { definition }) => {
  const { definitions } = turn.tables;
  const processId = definitions.get(definition)?.processId;
  const isNewest = processId !== undefined && definitions.last('everyVersion', processId)?.[0] === definition;
  removeDefinition(turn, definition);
  if (isNewest) replaceStartTimers(turn, processId, true);
  unparkStarts(turn, definition);
});
