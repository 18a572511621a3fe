import { command } from '@millrace/kernel';
import { removeDefinition } from '../definitions/remove-definition.ts';
import type { InstanceShape } from '../shape.ts';

/** A definition is deleted. */
export const uninstallDefinition = command<InstanceShape, 'UninstallDefinition'>((turn, { definition }) =>
  removeDefinition(turn, definition),
);
