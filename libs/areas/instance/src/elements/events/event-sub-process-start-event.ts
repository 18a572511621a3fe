import type { EventSubProcessStartEventNode } from '@millrace/bpmn-model';
import type { Behaviour } from '../../lifecycle/behaviour.ts';

/** The start event of an event sub-process: that starts in the scope which has waited for the event, or in place of it. */
export const eventSubProcessStartEvent: Behaviour<EventSubProcessStartEventNode> = {
  activate() {
    throw new Error('The start event of an event sub-process is not entered by a token');
  },
  trigger({ schedule }, { element: { key: scope }, event, node, variables }) {
    const step = node.interrupting ? 'interruptScope' : 'startEventSubProcess';
    schedule({ do: step, scope, event, variables });
  },
};
