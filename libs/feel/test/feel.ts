import { expect, test } from 'vitest';
import { type EvaluationOptions, parse, parseUnaryTests, toFeel, type Value, type Variables } from '../src/index.ts';

/** A clock, a zone and randomness that are always the same. */
export const OPTIONS: EvaluationOptions = {
  now: Date.UTC(2024, 1, 29, 12, 30),
  zone: 'Europe/Berlin',
  random: () => 0.5,
};

/** The value that an expression gives, as FEEL text, or the failure after a `!`. */
export function feel(text: string, vars: string | Variables = '{}', options: EvaluationOptions = OPTIONS): string {
  const { value, failure } = parse(text).evaluate(typeof vars === 'string' ? variables(vars) : vars, options);
  return failure === undefined ? toFeel(value) : `!${failure}`;
}

/** Variables from a FEEL context. */
export function variables(text: string): Variables {
  return parse(text).evaluate().value as Value & Variables;
}

/** The warnings of an expression, as Zeebe shows them. */
export function warnings(text: string, vars = '{}'): readonly string[] {
  return parse(text)
    .evaluate(variables(vars), OPTIONS)
    .warnings.map(({ type, message }) => `[${type}] ${message}`);
}

/** What unary tests say of an input, as FEEL text. */
export function unary(text: string, input: string, vars = '{}'): string {
  const { value, failure } = parseUnaryTests(text).evaluate(parse(input).evaluate().value, variables(vars), OPTIONS);
  return failure === undefined ? toFeel(value) : `!${failure}`;
}

/** One test per row: an expression and the value that it must give. */
export function table(rows: readonly (readonly [expression: string, value: string])[]): void {
  test.each(rows.map(([text, value]) => ({ text, value })))('$text is $value', ({ text, value }) => {
    expect(feel(text)).toBe(value);
  });
}

/** One test per row: an expression that gives null, and its warnings. */
export function warningTable(rows: readonly (readonly [expression: string, ...warnings: string[]])[]): void {
  test.each(rows.map(([text, ...wanted]) => ({ text, wanted })))('$text warns', ({ text, wanted }) => {
    expect(warnings(text)).toEqual(wanted);
  });
}
