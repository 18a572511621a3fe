import { command, refuse } from '@millrace/kernel';
import { leave } from '../elements/leave.ts';
import { refuseIfSetAside } from '../refuse-if-set-aside.ts';
import type { InstanceShape } from '../shape.ts';
import { mergeUpwards } from '../variables/merge-upwards.ts';

/** The job of an element is complete, and so is the element. */
export const completeElement = command<InstanceShape, 'CompleteElement'>(
  (turn, { element: key, job, variables }) => {
    const element =
      turn.tables.elements.get(key) ??
      refuse.notFound(`Expected to complete job with key '${turn.key(job, 'job')}', but no such job was found`);
    refuseIfSetAside(turn, element.instance);
    mergeUpwards(turn, key, variables);
    turn.answer('CompleteJobAnswer', {});
    leave(turn, key, element);
  },
  (tables, { element }) => tables.elements.get(element)?.instance,
);
