import type { Events } from '@millrace/protocol';
import { wordNumber } from '../rows/words.ts';
import { definitionKey, type EventContext, keyOf, keyOrNull, textOrNull } from './context.ts';

/** A decision as the event has it: an `EvaluatedDecision` of commands.proto. */
interface Evaluated {
  readonly decision: number;
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly type: string;
  readonly output: string;
  readonly inputs?: readonly unknown[];
  readonly matchedRules?: readonly unknown[];
}

/** A row for each decision that was made, in their order; the last is the one that was asked for. */
export function decisionEvaluated(event: Events['instance']['DecisionEvaluated'], context: EventContext): void {
  const evaluation = keyOf(context, 'instance', event.evaluation);
  const decisions = JSON.parse(event.decisions) as readonly Evaluated[];
  decisions.forEach((decision, place) => {
    const hasFailed = event.failedDecisionId === decision.id;
    context.changes.put('decision_instance', {
      ...{ evaluation, place: place + 1, root: definitionKey(event.decision), def: definitionKey(decision.decision) },
      element: keyOrNull(context, 'instance', event.element),
      state: wordNumber('decision', hasFailed ? 'FAILED' : 'EVALUATED'),
      ...{ time: context.time, id: decision.id, name: decision.name, version: decision.version, type: decision.type },
      output: decision.output,
      failure: hasFailed ? textOrNull(event.failureMessage) : null,
      inputs: JSON.stringify(decision.inputs ?? []),
      rules: JSON.stringify(decision.matchedRules ?? []),
    });
  });
}
