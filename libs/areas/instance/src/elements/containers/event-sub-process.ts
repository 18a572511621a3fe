import type { EventSubProcessNode } from '@millrace/bpmn-model';
import type { Behaviour } from '../../lifecycle/behaviour.ts';
import { CONTINUE, WAIT } from '../../lifecycle/outcome.ts';

/** An event sub-process: begins with the event that has started it, and is complete when nothing in it is left. */
export const eventSubProcess: Behaviour<EventSubProcessNode> = {
  activate({ turn, schedule }, { key, row, node }) {
    const { node: event, variables } = row.start ?? { node: node.startNode, variables: [] };
    if (row.start) turn.emit('ScopeBegun', { scope: key });
    schedule({ do: 'occur', scope: key, event, variables });
    return WAIT;
  },
  emptied: () => CONTINUE,
};
