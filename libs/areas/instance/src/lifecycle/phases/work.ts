import type { Node } from '@millrace/bpmn-model';
import { evaluateSubscriptions } from '../../catch-events/evaluate-subscriptions.ts';
import { openSubscriptions } from '../../catch-events/open-subscriptions.ts';
import type { ElementInstance } from '../behaviour.ts';
import type { Execution } from '../execution.ts';
import { failEvaluation, type Outcome, WAIT } from '../outcome.ts';

/** The element instance begins its work. If that takes time, it waits for its events beside it. */
export function work(execution: Execution, element: ElementInstance<Node>): Outcome {
  const wanted = evaluateSubscriptions(execution, element);
  if (!wanted.ok) return failEvaluation(wanted);
  const outcome = execution.behaviourOf(element.node).activate(execution, element);
  if (outcome.kind === 'wait') openSubscriptions(execution.turn, element, wanted.value);
  return outcome;
}

/** The element instance works again, after an error that was not caught. */
export function reopen(execution: Execution, element: ElementInstance<Node>): Outcome {
  execution.behaviourOf(element.node).reopen?.(execution, element);
  return WAIT;
}
