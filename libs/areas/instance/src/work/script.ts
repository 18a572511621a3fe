import type { ScriptWork } from '@millrace/bpmn-model';
import { toJson } from '@millrace/feel';
import { evaluate } from '../expressions/evaluate.ts';
import { evaluatingIn } from '../expressions/evaluating-in.ts';
import { failEvaluation } from '../lifecycle/outcome.ts';
import type { WorkRule } from './work-rule.ts';

/** An expression is evaluated, and its value becomes a variable, as if a worker had given it. */
export const script: WorkRule<ScriptWork> = {
  begin({ turn }, { key, row: { instance } }, { expression, resultVariable }) {
    const evaluated = evaluate(expression, evaluatingIn(turn, key, instance));
    if (!evaluated.ok) return failEvaluation(evaluated);
    return { kind: 'continue', variables: [{ name: resultVariable, value: toJson(evaluated.value) }] };
  },
};
