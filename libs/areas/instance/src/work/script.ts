import type { ScriptWork } from '@millrace/bpmn-model';
import { evaluate } from '../expressions/evaluate.ts';
import { evaluatingIn } from '../expressions/evaluating-in.ts';
import { written } from '../expressions/written.ts';
import { failEvaluation } from '../lifecycle/outcome.ts';
import type { WorkRule } from './work-rule.ts';

/** An expression is evaluated, and its value becomes a variable, as if a worker had given it. */
export const script: WorkRule<ScriptWork> = {
  begin({ turn }, { key, row: { instance } }, { expression, resultVariable }) {
    const where = evaluatingIn(turn, key, instance);
    const evaluated = evaluate(expression, where);
    if (!evaluated.ok) return failEvaluation(evaluated);
    const json = written(evaluated.value, where);
    if (!json.ok) return failEvaluation(json);
    return { kind: 'continue', variables: [{ name: resultVariable, value: json.value }] };
  },
};
