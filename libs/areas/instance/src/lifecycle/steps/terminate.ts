import { liveElement } from '../../element-at.ts';
import type { StepRule } from '../execution.ts';
import { terminateInstance } from '../terminate-instance.ts';

/** An instance that none calls is ended from outside, with all that is in it and all that it calls. */
export const terminate: StepRule<'terminate'> = (execution, { instance }) => {
  terminateInstance(execution, instance);
};

/** Ends what is in a scope; then the scope is complete. */
export const clear: StepRule<'clear'> = ({ turn, schedule }, { scope }) => {
  const row = liveElement(turn.tables, scope);
  // Nothing else was in it, so it is completed already, or cannot be; or the whole instance ends.
  if (!row || row.children === 0) return;
  turn.emit('ScopeCleared', { scope });
  schedule({ do: 'endScopes', root: row.root });
};
