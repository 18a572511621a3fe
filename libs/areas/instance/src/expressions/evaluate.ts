import type { ProcessModel, Text } from '@millrace/bpmn-model';
import { feelOf } from '@millrace/bpmn-model';
import type { Budget, List, Value, Variables, Warning } from '@millrace/feel';
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
  /** What all evaluations of one element instance may take in a turn. */
  readonly budget: Budget;
}

/** The value of a text: what its FEEL gives, or else the text itself. */
export function evaluate(text: Text, where: Evaluating): Evaluated<Value> {
  const feel = feelOf(text);
  if (feel === undefined) return { ok: true, value: text };
  const { model, variables, time, budget } = where;
  const { value, failure } = expressionOf(model, feel).evaluate(variables, { now: time, budget });
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

/** The same where the value must be a list of strings. */
export function evaluateStrings(text: Text, where: Evaluating): Evaluated<readonly string[]> {
  const evaluated = evaluateAs(text, where, "'ARRAY'", (value) => (Array.isArray(value) ? (value as List) : undefined));
  if (!evaluated.ok) return evaluated;
  const strings = evaluated.value.filter((item) => typeof item === 'string');
  if (strings.length === evaluated.value.length) return { ok: true, value: strings };
  const expected = `Expected result of the expression '${feelOf(text) ?? text}' to be 'ARRAY' containing 'STRING' items`;
  return { ok: false, text: `${expected}, but was 'ARRAY' containing at least one non-'STRING' item.` };
}

function ofType<T>(
  text: Text,
  where: Evaluating,
  type: ResultType,
  read: (value: Value) => T | undefined,
): Evaluated<T> {
  return evaluateAs(text, where, `'${type}'`, read);
}

/**
 * The value of a text as something else.
 * @param expected what the text of a failure says that it should be
 * @param read undefined where a value cannot be read so
 */
export function evaluateAs<T>(
  text: Text,
  where: Evaluating,
  expected: string,
  read: (value: Value) => T | undefined,
): Evaluated<T> {
  const feel = feelOf(text);
  if (feel === undefined)
    return read(text) === undefined ? wrongType(text, expected, text, []) : asRead(read(text) as T);
  const { model, variables, time, budget } = where;
  const { value, warnings, failure } = expressionOf(model, feel).evaluate(variables, { now: time, budget });
  if (failure !== undefined) return { ok: false, text: failure };
  const result = read(value);
  return result === undefined ? wrongType(feel, expected, value, warnings) : asRead(result);
}

function asRead<T>(value: T): Evaluated<T> {
  return { ok: true, value };
}

function wrongType(feel: string, type: string, value: Value, warnings: readonly Warning[]): Evaluated<never> {
  const expected = `Expected result of the expression '${feel}' to be ${type}, but was '${resultTypeOf(value)}'.`;
  return { ok: false, text: `${expected}${warningsText(warnings)}` };
}

/** The warnings, as they are appended to the text of an incident. */
export function warningsText(warnings: readonly Warning[]): string {
  if (warnings.length === 0) return '';
  const lines = warnings.map(({ type, message }) => `[${type}] ${message}`);
  return ` The evaluation reported the following warnings:\n${lines.join('\n')}`;
}
