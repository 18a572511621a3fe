import { command, reject } from '@millrace/kernel';
import { rejectIfBanned } from '../ban-instance.ts';
import { liveElement } from '../element-at.ts';
import { elementIdOf } from '../element-id.ts';
import { raiseIncident } from '../lifecycle/incident.ts';
import { run } from '../run.ts';
import type { InstanceShape } from '../shape.ts';
import { findCatcher, uncaughtText } from '../throw-events/find-catcher.ts';

/** The worker of an element's job throws an error: the innermost scope that catches it is interrupted. */
export const throwError = command<InstanceShape, 'ThrowError'>(
  (turn, { element: key, job, errorCode, errorMessage, variables }) => {
    const element =
      liveElement(turn.tables, key) ??
      reject.notFound(
        `Expected to throw an error for job with key '${turn.key(job, 'job')}', but no such job was found`,
      );
    rejectIfBanned(turn, element);
    turn.answer('ThrowErrorAnswer', {});
    const { catcher, available } = findCatcher(turn.tables, key, 'error', errorCode);
    if (catcher) {
      run(turn, { do: 'trigger', ...catcher, variables });
    } else {
      const text = uncaughtText(errorCode, errorMessage, available);
      raiseIncident(turn, key, 'activated', { type: 'UNHANDLED_ERROR_EVENT', text });
    }
  },
  (tables, { element }) => tables.elements.get(element)?.instance,
  { elementId: (tables, { element }) => elementIdOf(tables, element) },
);
