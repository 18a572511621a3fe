import { command } from '@millrace/kernel';
import { liveElement } from '../element-at.ts';
import { elementIdOf } from '../element-id.ts';
import type { InstanceShape } from '../shape.ts';
import { mergeLocally } from '../variables/merge-upwards.ts';

/** The worker of a job tells its element something, whether or not the work succeeded. */
export const setLocalVariables = command<InstanceShape, 'SetLocalVariables'>(
  (turn, { element, variables }) => {
    if (liveElement(turn.tables, element)) mergeLocally(turn, element, variables);
  },
  (tables, { element }) => tables.elements.get(element)?.instance,
  { elementId: (tables, { element }) => elementIdOf(tables, element) },
);
