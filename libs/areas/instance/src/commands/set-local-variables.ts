import { command } from '@millrace/kernel';
import { liveElement } from '../element-at.ts';
import { elementIdOf } from '../element-id.ts';
import { run } from '../run.ts';
import type { InstanceShape } from '../shape.ts';

/** Sets a job's variables in the scope of its element, whether or not the work succeeded. */
export const setLocalVariables = command<InstanceShape, 'SetLocalVariables'>(
  (turn, { element, variables }) => {
    if (liveElement(turn.tables, element)) run(turn, { do: 'setVariables', element, variables, local: true });
  },
  (tables, { element }) => tables.elements.get(element)?.instance,
  { elementId: (tables, { element }) => elementIdOf(tables, element) },
);
