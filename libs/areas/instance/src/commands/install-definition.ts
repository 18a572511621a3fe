import { command } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';
import { replaceStartTimers } from '../starts/replace-start-timers.ts';
import { unparkStarts } from '../starts/unpark-starts.ts';

/** A definition has come to this partition. */
export const installDefinition = command<InstanceShape, 'InstallDefinition'>(
  (turn, { definition, kind, id, name, version, versionTag, deployment, requirements, model }) => {
    const installed = { definition, kind, id, name, version, versionTag, deployment, requirements, model };
    turn.emit('DefinitionInstalled', installed);
    if (kind === 'process') replaceStartTimers(turn, id);
    unparkStarts(turn, definition);
  },
);
