import type { JobWork } from '@millrace/bpmn-model';
import { evaluateInteger, evaluateString } from '../expressions/evaluate.ts';
import { evaluatingIn } from '../expressions/evaluating-in.ts';
import { failEvaluation, WAIT } from '../lifecycle/outcome.ts';
import { definitionOf } from '../model-of.ts';
import { findForm, formKeyText } from '../user-tasks/find-form.ts';
import { evaluateHeaders, withFormKey } from './evaluate-headers.ts';
import type { WorkRule } from './work-rule.ts';

/** A worker does it. The job area's `CompleteElement` completes the element instance. */
export const job: WorkRule<JobWork> = {
  begin(
    { turn },
    { key, row: { instance }, node: { id: elementId } },
    { jobType, retries, headers, evaluatedHeaders = [], form },
  ) {
    const where = evaluatingIn(turn, key, instance);
    const type = evaluateString(jobType, where);
    if (!type.ok) return failEvaluation(type);
    const left =
      typeof retries === 'number' ? ({ ok: true, value: retries } as const) : evaluateInteger(retries, where);
    if (!left.ok) return failEvaluation(left);
    if (form || evaluatedHeaders.length > 0) {
      const formKey = form ? findForm(turn, instance, form, where) : 0;
      if (typeof formKey === 'object') return formKey;
      const evaluated = evaluateHeaders(headers, evaluatedHeaders, where);
      if (!evaluated.ok) return failEvaluation(evaluated);
      const all = formKey === 0 ? evaluated.value : withFormKey(evaluated.value, formKeyText(turn, formKey));
      turn.emit('JobHeadersEvaluated', { element: key, headers: all });
    }
    const { processId } = definitionOf(turn.tables, instance);
    const job = { element: key, instance, elementId, processId, type: type.value, retries: left.value };
    turn.send('job', 'CreateJob', job);
    return WAIT;
  },
  takeBack: ({ turn }, { key }) => turn.send('job', 'CancelJob', { element: key }),
  reopen: ({ turn }, { key }) => turn.send('job', 'ReopenJob', { element: key }),
};
