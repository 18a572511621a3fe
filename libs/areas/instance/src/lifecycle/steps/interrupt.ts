import { elementAt, liveElement } from '../../element-at.ts';
import type { StepRule } from '../execution.ts';
import { takeBack } from '../take-back.ts';
import { terminated } from '../terminated.ts';

/** An event ends the activity that it is attached to, and goes on in its place with these variables. */
export const interrupt: StepRule<'interrupt'> = (execution, { element: key, event, variables }) => {
  const { turn, schedule } = execution;
  const element = elementAt(turn.tables, key);
  const { row } = element;
  takeBack(execution, element);
  if (row.children === 0) {
    terminated(execution, key);
    if (liveElement(turn.tables, row.scope)) schedule({ do: 'occur', scope: row.scope, event, variables });
  } else {
    turn.emit('ElementTerminating', { element: key, boundaryEvent: event, variables: [...variables] });
    schedule({ do: 'endScopes', root: row.root });
  }
};
