import type { ExclusiveGatewayNode, FlowIndex, InclusiveGatewayNode } from '@millrace/bpmn-model';
import { flowAt } from '@millrace/bpmn-model';
import { type Evaluated, type Evaluating, evaluateBoolean } from '../../expressions/evaluate.ts';
import { evaluatingIn } from '../../expressions/evaluating-in.ts';
import type { ElementInstance } from '../../lifecycle/behaviour.ts';
import type { Execution } from '../../lifecycle/execution.ts';
import { fail, failEvaluation, type Outcome } from '../../lifecycle/outcome.ts';

const NONE_IS_TRUE = 'Expected at least one condition to evaluate to true, or to have a default flow';

type ForkingNode = ExclusiveGatewayNode | InclusiveGatewayNode;

/** How many of the flows whose condition is true are taken. */
type Choice = 'first' | 'all';

/** Leaves a gateway by flows whose condition is true, else by its default flow. Without any it is a CONDITION_ERROR. */
export function leaveByConditions(
  { turn }: Execution,
  { key, row, node }: ElementInstance<ForkingNode>,
  choice: Choice,
): Outcome {
  const chosen = chosenFlows(node, evaluatingIn(turn, key, row.instance), choice);
  if (!chosen.ok) return failEvaluation(chosen);
  if (chosen.value.length === 0 && node.outgoing.length > 0) return fail('CONDITION_ERROR', NONE_IS_TRUE);
  return { kind: 'continue', flows: chosen.value };
}

function chosenFlows(
  { outgoing, defaultFlow }: ForkingNode,
  where: Evaluating,
  choice: Choice,
): Evaluated<readonly FlowIndex[]> {
  const chosen: FlowIndex[] = [];
  for (const flow of outgoing) {
    if (flow === defaultFlow) continue;
    const { condition } = flowAt(where.model, flow);
    const isTrue = condition === undefined ? ({ ok: true, value: true } as const) : evaluateBoolean(condition, where);
    if (!isTrue.ok) return isTrue;
    if (isTrue.value) chosen.push(flow);
    if (isTrue.value && choice === 'first') break;
  }
  if (chosen.length === 0 && defaultFlow !== undefined) chosen.push(defaultFlow);
  return { ok: true, value: chosen };
}
