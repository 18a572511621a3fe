import { command, reject } from '@millrace/kernel';
import { rejectIfBanned } from '../ban-instance.ts';
import { liveElement } from '../element-at.ts';
import { elementIdOf } from '../element-id.ts';
import { run } from '../run.ts';
import type { InstanceShape } from '../shape.ts';

/** The job of an element is complete, and so is the element. */
export const completeElement = command<InstanceShape, 'CompleteElement'>(
  (turn, { element: key, job, variables }) => {
    const element =
      liveElement(turn.tables, key) ??
      reject.notFound(`Expected to complete job with key '${turn.key(job, 'job')}', but no such job was found`);
    rejectIfBanned(turn, element);
    turn.answer('CompleteJobAnswer', {});
    run(turn, { do: 'phase', element: key, phase: 'outputs', variables });
  },
  (tables, { element }) => tables.elements.get(element)?.instance,
  { elementId: (tables, { element }) => elementIdOf(tables, element) },
);
