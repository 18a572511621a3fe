import type { Text } from '@millrace/bpmn-model';
import { type Evaluated, type Evaluating, evaluateAs } from '../expressions/evaluate.ts';

/** Whether a condition holds. One that gives null does not: a variable that it names need not be there yet. */
export function evaluateCondition(condition: Text, where: Evaluating): Evaluated<boolean> {
  const result = evaluateAs(condition, where, "'BOOLEAN'", (value) =>
    typeof value === 'boolean' || value === null ? { holds: value === true } : undefined,
  );
  return result.ok ? { ok: true, value: result.value.holds } : result;
}
