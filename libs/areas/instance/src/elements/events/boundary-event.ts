import type { BoundaryEventNode } from '@millrace/bpmn-model';
import type { Behaviour } from '../../lifecycle/behaviour.ts';

/** A boundary event goes on in the place of its activity, or beside it. */
export const boundaryEvent: Behaviour<BoundaryEventNode> = {
  activate() {
    throw new Error('A boundary event is not entered by a token');
  },
  trigger({ schedule }, { element: { key, row }, event, node, variables }) {
    if (node.interrupting) schedule({ do: 'interrupt', element: key, event, variables });
    else schedule({ do: 'occur', scope: row.scope, event, variables });
  },
};
