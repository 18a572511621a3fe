import type { EvaluatedHeader } from '@millrace/bpmn-model';
import { type Evaluated, type Evaluating, evaluateString, evaluateStrings } from '../expressions/evaluate.ts';
import { evaluateDateTimeText } from '../expressions/evaluate-date-time.ts';

/** How the value of a header is made, by what its expression gives; undefined where the header is left out. */
const evaluators: {
  readonly [R in EvaluatedHeader['result']]: (value: string, where: Evaluating) => Evaluated<string | undefined>;
} = {
  string: evaluateString,
  strings(value, where) {
    const evaluated = evaluateStrings(value, where);
    return evaluated.ok ? { ok: true, value: JSON.stringify(evaluated.value) } : evaluated;
  },
  dateTime: evaluateDateTimeText,
};

/** The headers of a job as JSON: those of the model, and then those whose values are evaluated now. */
export function evaluateHeaders(
  headers: string,
  evaluated: readonly EvaluatedHeader[],
  where: Evaluating,
): Evaluated<string> {
  const members: string[] = headers === '{}' ? [] : [headers.slice(1, -1)];
  for (const { key, value, result } of evaluated) {
    const text = evaluators[result](value, where);
    if (!text.ok) return text;
    if (text.value !== undefined && text.value !== '')
      members.push(`${JSON.stringify(key)}:${JSON.stringify(text.value)}`);
  }
  return { ok: true, value: `{${members.join(',')}}` };
}

/** The same headers and that with the key of a user task's form. */
export function withFormKey(headers: string, formKey: string): string {
  const member = `"io.camunda.zeebe:formKey":${JSON.stringify(formKey)}`;
  return headers === '{}' ? `{${member}}` : `${headers.slice(0, -1)},${member}}`;
}
