import { command, reject } from '@millrace/kernel';
import { rejectIfBanned } from '../ban-instance.ts';
import { stayingElement } from '../element-at.ts';
import { elementIdOf } from '../element-id.ts';
import { run } from '../run.ts';
import type { InstanceShape } from '../shape.ts';

/** Somebody sets variables from outside, in one scope alone or upwards from it. */
export const setVariables = command<InstanceShape, 'SetVariables'>(
  (turn, { element: key, variables, local }) => {
    const element =
      stayingElement(turn.tables, key) ??
      reject.notFound(
        `Expected to update variables for element with key '${turn.key(key)}', but no such element was found`,
      );
    rejectIfBanned(turn, element);
    turn.answer('SetVariablesAnswer', { key: turn.nextKey() });
    run(turn, { do: 'setVariables', element: key, variables, local });
  },
  (tables, { element }) => tables.elements.get(element)?.instance,
  { elementId: (tables, { element }) => elementIdOf(tables, element) },
);
