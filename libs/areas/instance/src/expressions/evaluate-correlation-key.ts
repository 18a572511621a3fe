import type { Text } from '@millrace/bpmn-model';
import { feelOf } from '@millrace/bpmn-model';
import { Decimal, type Value } from '@millrace/feel';
import { type Evaluated, type Evaluating, warningsText } from './evaluate.ts';
import { expressionOf } from './expression-of.ts';
import { resultTypeOf } from './result-type.ts';

/** The correlation key that an expression gives: a string, or the whole part of a number as text. */
export function evaluateCorrelationKey(text: Text, { model, variables, time, budget }: Evaluating): Evaluated<string> {
  const feel = feelOf(text) ?? text;
  const { value, warnings, failure } = expressionOf(model, feel).evaluate(variables, { now: time, budget });
  if (failure !== undefined) return { ok: false, text: failure };
  const key = keyOf(value);
  if (key !== undefined) return { ok: true, value: key };
  const expected = `Failed to extract the correlation key for '${feel}': The value must be either a string or a number`;
  return { ok: false, text: `${expected}, but was '${resultTypeOf(value)}'.${warningsText(warnings)}` };
}

function keyOf(value: Value): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return BigInt(Math.trunc(value)).toString();
  if (!(value instanceof Decimal)) return undefined;
  const [whole = ''] = value.toPlainString().split('.');
  return BigInt(whole).toString();
}
