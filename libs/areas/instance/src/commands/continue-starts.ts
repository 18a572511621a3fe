import { command } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';
import { unparkStarts } from '../starts/unpark-starts.ts';

/** Decides more of the starts that have waited for a definition. */
export const continueStarts = command<InstanceShape, 'ContinueStarts'>((turn, { definition }) =>
  unparkStarts(turn, definition),
);
