import type { ComparisonOperator, Node, RangeNode } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { boolean, separated } from './literals.ts';

/** `-`, `not(…)` or tests with commas between. */
export function unaryTests(c: Cursor): Node | undefined {
  return c.attempt(negated) ?? c.attempt(positiveUnaryTests) ?? c.attempt(anyInput);
}

function negated(c: Cursor): Node | undefined {
  if (!c.literal('not') || !c.word('(')) return undefined;
  c.space();
  const test = positiveUnaryTests(c);
  return test !== undefined && c.word(')') ? { type: 'not', test } : undefined;
}

function anyInput(c: Cursor): Node | undefined {
  return c.literal('-') ? { type: 'any input' } : undefined;
}

/** One test or several with commas between. */
export function positiveUnaryTests(c: Cursor): Node | undefined {
  const tests = separated(c, positiveUnaryTest);
  return tests.length > 1 ? { type: 'any of', tests } : tests[0];
}

/** One test. A lone `true` at the end of the text is a value to compare with, not a condition that holds. */
export function positiveUnaryTest(c: Cursor): Node | undefined {
  return c.attempt(closingBoolean) ?? c.attempt(simpleUnaryTest) ?? expressionTest(c);
}

function closingBoolean(c: Cursor): Node | undefined {
  const operand = boolean(c);
  if (operand === undefined) return undefined;
  c.space();
  return c.position < c.text.length ? undefined : { type: 'input comparison', operator: '=', operand };
}

function expressionTest(c: Cursor): Node | undefined {
  const node = c.rules.expression(c);
  return node === undefined ? undefined : { type: 'input test', expression: node };
}

const OPERATORS: readonly ComparisonOperator[] = ['<=', '>=', '<', '>'];

/** `< 5` or `[1..5]`: tests that name no input. */
export function simpleUnaryTest(c: Cursor): Node | undefined {
  return c.attempt(inputComparison) ?? c.attempt(inputInRange);
}

const STANDARD_OPERATORS: readonly ComparisonOperator[] = [...OPERATORS, '='];

function notEqual(c: Cursor): Node | undefined {
  c.space();
  const operand = c.rules.sum(c);
  return operand === undefined
    ? undefined
    : { type: 'not', test: { type: 'input comparison', operator: '=', operand } };
}

function inputComparison(c: Cursor): Node | undefined {
  if (c.grammar.standard && c.literal('!=')) return notEqual(c);
  const operators = c.grammar.standard ? STANDARD_OPERATORS : OPERATORS;
  const operator = operators.find((candidate) => c.text.startsWith(candidate, c.position));
  if (operator === undefined) return undefined;
  c.position += operator.length;
  c.space();
  const operand = c.rules.sum(c);
  return operand === undefined ? undefined : { type: 'input comparison', operator, operand };
}

function inputInRange(c: Cursor): Node | undefined {
  const found = range(c);
  return found === undefined ? undefined : { type: 'input in range', range: found };
}

/** `(< 5)` as a value: a range that is open on one side. */
export function openRange(c: Cursor): RangeNode | undefined {
  if (!c.literal('(')) return undefined;
  c.space();
  const operator = STANDARD_OPERATORS.find((candidate) => c.text.startsWith(candidate, c.position));
  if (operator === undefined) return undefined;
  c.position += operator.length;
  c.space();
  const operand = c.rules.sum(c);
  return operand !== undefined && c.word(')') ? openRangeOf(operator, operand) : undefined;
}

function openRangeOf(operator: ComparisonOperator, operand: Node): RangeNode {
  const open: Node = { type: 'null' };
  const included = operator.endsWith('=');
  if (operator === '=') return { type: 'range', start: operand, startIncluded: true, end: operand, endIncluded: true };
  return operator.startsWith('<')
    ? { type: 'range', start: open, startIncluded: false, end: operand, endIncluded: included, openEnded: true }
    : { type: 'range', start: operand, startIncluded: included, end: open, endIncluded: false, openEnded: true };
}

/** `[1..5)`; a reversed bracket leaves its end out, as a parenthesis does. */
export function range(c: Cursor): RangeNode | undefined {
  const open = c.text[c.position];
  if (open !== '[' && open !== '(' && open !== ']') return undefined;
  c.position++;
  c.space();
  const start = c.rules.sum(c);
  if (start === undefined || !c.word('..')) return undefined;
  c.space();
  const end = c.rules.sum(c);
  if (end === undefined) return undefined;
  const close = [')', '[', ']'].find((candidate) => c.word(candidate));
  if (close === undefined) return undefined;
  return { type: 'range', start, startIncluded: open === '[', end, endIncluded: close === ']' };
}
