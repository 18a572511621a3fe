import type { InstanceTurn } from '../shape.ts';
import type { MadeDecision } from './make-decision.ts';

/**
 * Logs an evaluation, and gives its key.
 *
 * @param element the element instance that asked for it; 0 if a client did
 */
export function noteDecision(turn: InstanceTurn, decision: number, element: number, made: MadeDecision): number {
  const evaluation = turn.nextKey();
  const { output, decisions, failedDecisionId, failureMessage } = made;
  turn.emit('DecisionEvaluated', {
    ...{ evaluation, decision, element, output, failedDecisionId, failureMessage },
    decisions: JSON.stringify(decisions),
  });
  return evaluation;
}
