import { elementAt } from '../../element-at.ts';
import type { StepRule } from '../execution.ts';
import { takeBack } from '../take-back.ts';

/** An instance that none calls is ended from outside, with all that is in it and all that it calls. */
export const terminate: StepRule<'terminate'> = (execution, { instance }) => {
  takeBack(execution, elementAt(execution.turn.tables, instance));
  execution.turn.emit('ElementTerminating', { element: instance, boundaryEvent: 0, variables: [] });
  execution.schedule({ do: 'endScopes', root: instance });
};

/** Ends what is in a scope; then the scope is complete. */
export const clear: StepRule<'clear'> = ({ turn, schedule }, { scope }) => {
  const row = turn.tables.elements.get(scope);
  // Nothing else was in it, so it is completed already, or cannot be.
  if (!row || row.children === 0) return;
  turn.emit('ScopeCleared', { scope });
  schedule({ do: 'endScopes', root: row.root });
};
