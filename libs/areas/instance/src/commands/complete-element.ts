import { command, refuse } from '@millrace/kernel';
import { elementIdOf } from '../element-id.ts';
import { complete } from '../elements/complete.ts';
import { liveElement } from '../elements/element-at.ts';
import { refuseIfSetAside } from '../refuse-if-set-aside.ts';
import type { InstanceShape } from '../shape.ts';

/** The job of an element is complete, and so is the element. */
export const completeElement = command<InstanceShape, 'CompleteElement'>(
  (turn, { element: key, job, variables }) => {
    const element =
      liveElement(turn.tables, key) ??
      refuse.notFound(`Expected to complete job with key '${turn.key(job, 'job')}', but no such job was found`);
    refuseIfSetAside(turn, element.instance);
    turn.answer('CompleteJobAnswer', {});
    complete(turn, key, variables);
  },
  (tables, { element }) => tables.elements.get(element)?.instance,
  { elementId: (tables, { element }) => elementIdOf(tables, element) },
);
