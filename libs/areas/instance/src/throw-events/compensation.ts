import type { CompensationThrowDefinition } from '@millrace/bpmn-model';
import { nextCompensation } from '../compensation/next-compensation.ts';
import { CONTINUE, WAIT } from '../lifecycle/outcome.ts';
import type { ThrowEvent } from './throw-event.ts';

/** A compensation: handlers of what is complete in the scope begin at once, and the event waits for all of them. */
export const compensation: ThrowEvent<CompensationThrowDefinition> = {
  throw({ turn, schedule }, { key }) {
    if (!nextCompensation(turn.tables, key)) return CONTINUE;
    turn.emit('CompensationThrown', { element: key });
    schedule({ do: 'compensate', element: key });
    return WAIT;
  },
};
