import { closeSubscriptionsTo } from '../../catch-events/close-subscriptions.ts';
import { elementAt } from '../../element-at.ts';
import type { StepRule } from '../execution.ts';

/**
 * An event ends all that is in a scope; then it starts its event sub-process there. The scope waits for no other of its event
 * sub-processes from now on.
 */
export const interruptScope: StepRule<'interruptScope'> = ({ turn, schedule }, { scope, event, variables }) => {
  const { row, node } = elementAt(turn.tables, scope);
  closeSubscriptionsTo(turn, scope, node.eventStarts ?? []);
  turn.emit('ScopeInterrupting', { scope, event, variables: [...variables] });
  schedule({ do: 'endScopes', root: row.root });
};
