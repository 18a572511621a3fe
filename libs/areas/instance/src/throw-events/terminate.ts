import type { TerminateDefinition } from '@millrace/bpmn-model';
import { CONTINUE } from '../lifecycle/outcome.ts';
import type { ThrowEvent } from './throw-event.ts';

/** Everything else in the scope ends, after the event itself; then the scope is completed. */
export const terminate: ThrowEvent<TerminateDefinition> = {
  throw({ schedule }, { row: { scope } }) {
    schedule({ do: 'clear', scope });
    return CONTINUE;
  },
};
