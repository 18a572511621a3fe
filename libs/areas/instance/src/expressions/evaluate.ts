import type { ProcessModel, Text } from '@millrace/bpmn-model';
import { feelOf } from '@millrace/bpmn-model';
import type { Value, Variables, Warning } from '@millrace/feel';
import { expressionOf } from './expression-of.ts';
import { type ResultType, resultTypeOf } from './result-type.ts';

/** What came of an expression: its value, or why there is none. */
export type Evaluated<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly text: string };

/** Where and when expressions are evaluated. */
export interface Evaluating {
  readonly model: ProcessModel;
  readonly variables: Variables;
  /** Milliseconds since 1970. */
  readonly time: number;
}

/** The value of a text: what its FEEL gives, or else the text itself. */
export function evaluate(text: Text, { model, variables, time }: Evaluating): Evaluated<Value> {
  const feel = feelOf(text);
  if (feel === undefined) return { ok: true, value: text };
  const { value, failure } = expressionOf(model, feel).evaluate(variables, { now: time });
  return failure === undefined ? { ok: true, value } : { ok: false, text: failure };
}

/** The same where the value must be a string. */
export function evaluateString(text: Text, where: Evaluating): Evaluated<string> {
  return ofType(text, where, 'STRING', (value) => (typeof value === 'string' ? value : undefined));
}

/** The same where the value must be a boolean. */
export function evaluateBoolean(text: Text, where: Evaluating): Evaluated<boolean> {
  return ofType(text, where, 'BOOLEAN', (value) => (typeof value === 'boolean' ? value : undefined));
}

/** The same where the value must be a number; what follows its decimal point is dropped. */
export function evaluateInteger(text: Text, where: Evaluating): Evaluated<number> {
  return ofType(text, where, 'NUMBER', (value) => (typeof value === 'number' ? Math.trunc(value) : undefined));
}

function ofType<T>(
  text: Text,
  { model, variables, time }: Evaluating,
  type: ResultType,
  read: (value: Value) => T | undefined,
): Evaluated<T> {
  const feel = feelOf(text);
  if (feel === undefined) return read(text) === undefined ? wrongType(text, type, text, []) : asRead(read(text) as T);
  const { value, warnings, failure } = expressionOf(model, feel).evaluate(variables, { now: time });
  if (failure !== undefined) return { ok: false, text: failure };
  const result = read(value);
  return result === undefined ? wrongType(feel, type, value, warnings) : asRead(result);
}

function asRead<T>(value: T): Evaluated<T> {
  return { ok: true, value };
}

function wrongType(feel: string, type: ResultType, value: Value, warnings: readonly Warning[]): Evaluated<never> {
  const expected = `Expected result of the expression '${feel}' to be '${type}', but was '${resultTypeOf(value)}'.`;
  return { ok: false, text: `${expected}${warningsText(warnings)}` };
}

/** What is told of warnings after the text of an incident. */
export function warningsText(warnings: readonly Warning[]): string {
  if (warnings.length === 0) return '';
  const lines = warnings.map(({ type, message }) => `[${type}] ${message}`);
  return ` The evaluation reported the following warnings:\n${lines.join('\n')}`;
}
