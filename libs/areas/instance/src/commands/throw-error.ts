import { command, refuse } from '@millrace/kernel';
import { elementIdOf } from '../element-id.ts';
import { block } from '../elements/block.ts';
import { liveElement } from '../elements/element-at.ts';
import { findCatcher, uncaughtText } from '../elements/find-catcher.ts';
import { interrupt } from '../elements/terminate.ts';
import { refuseIfSetAside } from '../refuse-if-set-aside.ts';
import type { InstanceShape } from '../shape.ts';

/** The worker of an element's job throws an error: the innermost activity that catches it is interrupted. */
export const throwError = command<InstanceShape, 'ThrowError'>(
  (turn, { element: key, job, errorCode, errorMessage, variables }) => {
    const element =
      liveElement(turn.tables, key) ??
      refuse.notFound(
        `Expected to throw an error for job with key '${turn.key(job, 'job')}', but no such job was found`,
      );
    refuseIfSetAside(turn, element.instance);
    turn.answer('ThrowErrorAnswer', {});
    const { catcher, available } = findCatcher(turn.tables, key, errorCode);
    if (catcher) interrupt(turn, catcher.element, catcher.boundaryEvent, variables);
    else block(turn, key, 'activated', 'UNHANDLED_ERROR_EVENT', uncaughtText(errorCode, errorMessage, available));
  },
  (tables, { element }) => tables.elements.get(element)?.instance,
  { elementId: (tables, { element }) => elementIdOf(tables, element) },
);
