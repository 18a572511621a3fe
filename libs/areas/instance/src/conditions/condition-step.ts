import { nodeAt } from '@millrace/bpmn-model';
import type { Budget } from '@millrace/feel';
import { isWaiting } from '../element-at.ts';
import { evaluatingIn } from '../expressions/evaluating-in.ts';
import type { Step } from '../lifecycle/execution.ts';
import { modelOf } from '../model-of.ts';
import type { InstanceTurn } from '../shape.ts';
import { evaluateCondition } from './evaluate-condition.ts';

/**
 * Evaluates a condition of which a variable has changed. The step that follows if it holds; one that fails does not.
 * With a budget that is spent meanwhile nothing is known of it.
 */
export function conditionStep(turn: InstanceTurn, subscription: number, budget: Budget): Step | undefined {
  const row = turn.tables.subscriptions.get(subscription);
  if (row?.type !== 'conditional' || !isWaiting(turn.tables, row.element)) return undefined;
  const { element, node: event, instance } = row;
  const node = nodeAt(modelOf(turn.tables, instance), event);
  if (!('event' in node) || node.event.type !== 'conditional') return undefined;
  const { model, variables, time } = evaluatingIn(turn, element, instance);
  const holds = evaluateCondition(node.event.condition, { model, variables, time, budget });
  return holds.ok && holds.value ? { do: 'trigger', element, event, variables: [] } : undefined;
}
