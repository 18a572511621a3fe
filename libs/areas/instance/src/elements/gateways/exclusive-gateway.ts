import type { ExclusiveGatewayNode, FlowIndex } from '@millrace/bpmn-model';
import { flowAt } from '@millrace/bpmn-model';
import { type Evaluated, type Evaluating, evaluateBoolean } from '../../expressions/evaluate.ts';
import { evaluatingIn } from '../../expressions/evaluating-in.ts';
import type { Behaviour } from '../../lifecycle/behaviour.ts';
import { fail, failEvaluation } from '../../lifecycle/outcome.ts';

const NONE_IS_TRUE = 'Expected at least one condition to evaluate to true, or to have a default flow';

/** An exclusive gateway: the first flow whose condition is true is taken, else the default flow. */
export const exclusiveGateway: Behaviour<ExclusiveGatewayNode> = {
  activate({ turn }, { key, row, node }) {
    const chosen = choose(node, evaluatingIn(turn, key, row.instance));
    if (!chosen.ok) return failEvaluation(chosen);
    return chosen.value ? { kind: 'continue', flows: chosen.value } : fail('CONDITION_ERROR', NONE_IS_TRUE);
  },
};

/** The flow to take, if any leaves the gateway; undefined if it should be one and is none. */
function choose(
  { outgoing, defaultFlow }: ExclusiveGatewayNode,
  where: Evaluating,
): Evaluated<readonly FlowIndex[] | undefined> {
  for (const flow of outgoing) {
    if (flow === defaultFlow) continue;
    const { condition } = flowAt(where.model, flow);
    const isTrue = condition === undefined ? ({ ok: true, value: true } as const) : evaluateBoolean(condition, where);
    if (!isTrue.ok) return isTrue;
    if (isTrue.value) return { ok: true, value: [flow] };
  }
  if (defaultFlow !== undefined) return { ok: true, value: [defaultFlow] };
  return { ok: true, value: outgoing.length === 0 ? [] : undefined };
}
