import { elementAt, liveElement } from '../../element-at.ts';
import { isOutermost } from '../../scopes.ts';
import type { PendingEvent } from '../../tables.ts';
import type { Execution, StepRule } from '../execution.ts';
import { takeBack } from '../take-back.ts';
import { terminated } from '../terminated.ts';

/** How many tokens an event takes away at the most. */
const TOKENS_AT_ONCE = 1_000;

/**
 * Goes on with what is being ended in an instance and in those that it calls, the innermost scope first, as far as this turn
 * has room.
 */
export const endScopes: StepRule<'endScopes'> = (execution, { root }) => {
  const { turn, schedule, continueLater } = execution;
  const { elements, tokens } = turn.tables;
  for (let next = elements.last('ending', root); next; next = elements.last('ending', root)) {
    if (!turn.hasRoom()) {
      continueLater(root);
      return;
    }
    const [scope] = next;
    const child = elements.first('byScope', scope);
    if (child) endChild(execution, child[0]);
    else if (tokens.first('byScope', scope)) removeTokens(execution, scope);
    else {
      // What follows from the end of a scope is done first, then the scopes around it go on.
      schedule({ do: 'endScopes', root });
      endEmpty(execution, scope);
      return;
    }
  }
};

function endChild(execution: Execution, key: number): void {
  const element = elementAt(execution.turn.tables, key);
  takeBack(execution, element);
  if (element.row.children === 0) terminated(execution, key);
  else execution.turn.emit('ElementTerminating', { element: key, boundaryEvent: 0, variables: [] });
}

function removeTokens({ turn }: Execution, scope: number): void {
  const tokens: number[] = [];
  for (const { key } of turn.tables.tokens.scan('byScope', scope)) {
    if (tokens.push(key) === TOKENS_AT_ONCE) break;
  }
  turn.emit('TokensRemoved', { tokens });
}

/** Nothing is left in a scope that is being ended: it goes on as its phase says, unless the scope around it ends too. */
function endEmpty(execution: Execution, scope: number): void {
  const { turn, schedule } = execution;
  const element = elementAt(turn.tables, scope);
  const { phase, interruption, scope: around } = element.row;
  const goesOn = () => isOutermost(element.row) || liveElement(turn.tables, around) !== undefined;
  if (phase === 'clearing' && goesOn()) schedule({ do: 'phase', element: scope, phase: 'outputs' });
  else if (phase === 'interrupting' && goesOn()) startInterrupting(execution, scope, interruption);
  else {
    if (phase !== 'terminating') takeBack(execution, element);
    terminated(execution, scope);
    if (interruption && goesOn()) {
      const { node: event, variables } = interruption;
      schedule({ do: 'occur', scope: around, event, variables });
    }
  }
}

function startInterrupting({ turn, schedule }: Execution, scope: number, event: PendingEvent | undefined): void {
  turn.emit('ScopeInterrupted', { scope });
  if (event) schedule({ do: 'startEventSubProcess', scope, event: event.node, variables: event.variables });
}
