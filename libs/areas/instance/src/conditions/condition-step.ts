import { nodeAt } from '@millrace/bpmn-model';
import { isWaiting } from '../element-at.ts';
import { evaluatingIn } from '../expressions/evaluating-in.ts';
import type { Step } from '../lifecycle/execution.ts';
import { modelOf } from '../model-of.ts';
import type { InstanceTurn } from '../shape.ts';
import { evaluateCondition } from './evaluate-condition.ts';

/** Evaluates a condition of which a variable has changed. The step that follows if it holds; one that fails does not. */
export function conditionStep(turn: InstanceTurn, subscription: number): Step | undefined {
  const row = turn.tables.subscriptions.get(subscription);
  if (row?.type !== 'conditional') return undefined;
  if (row.isDue) turn.emit('ConditionEvaluated', { subscription });
  const { element, node: event, instance } = row;
  if (!isWaiting(turn.tables, element)) return undefined;
  const node = nodeAt(modelOf(turn.tables, instance), event);
  if (!('event' in node) || node.event.type !== 'conditional') return undefined;
  const holds = evaluateCondition(node.event.condition, evaluatingIn(turn, element, instance));
  return holds.ok && holds.value ? { do: 'trigger', element, event, variables: [] } : undefined;
}
