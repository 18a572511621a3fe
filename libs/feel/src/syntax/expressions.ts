import type { ArithmeticOperator, ComparisonOperator, Iterator, Node } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { separated } from './literals.ts';
import { declaredName, qualifiedName, SPACED_TYPES } from './names.ts';
import { typeOf } from './types.ts';
import { positiveUnaryTest, positiveUnaryTests, simpleUnaryTest } from './unary-tests.ts';
import { value } from './values.ts';

/** Any expression; the loosest operators first. */
export function expression(c: Cursor): Node | undefined {
  return c.remembered('expression', looseExpression);
}

function looseExpression(c: Cursor): Node | undefined {
  switch (c.text[c.position]) {
    case 'i':
      return c.attempt(conditional) ?? disjunction(c);
    case 'f':
      return c.attempt(forLoop) ?? disjunction(c);
    case 's':
    case 'e':
      return c.attempt(quantified) ?? disjunction(c);
    default:
      return disjunction(c);
  }
}

/** Skips spaces, then reads an expression. */
function next(c: Cursor): Node | undefined {
  c.space();
  return expression(c);
}

function conditional(c: Cursor): Node | undefined {
  if (!c.literal('if')) return undefined;
  const condition = next(c);
  if (condition === undefined || !c.word('then')) return undefined;
  const then = next(c);
  if (then === undefined || !c.word('else')) return undefined;
  const otherwise = next(c);
  return otherwise === undefined ? undefined : { type: 'if', condition, then, otherwise };
}

function forLoop(c: Cursor): Node | undefined {
  if (!c.literal('for')) return undefined;
  const iterators = separated(c, iterator);
  if (iterators.length === 0 || !c.word('return')) return undefined;
  const body = next(c);
  return body === undefined ? undefined : { type: 'for', iterators, body };
}

function quantified(c: Cursor): Node | undefined {
  const type = c.literal('some') ? 'some' : c.literal('every') ? 'every' : undefined;
  if (type === undefined) return undefined;
  const iterators = separated(c, iterator);
  if (iterators.length === 0 || !c.word('satisfies')) return undefined;
  const body = next(c);
  return body === undefined ? undefined : { type, iterators, body };
}

function iterator(c: Cursor): Iterator | undefined {
  const variable = declaredName(c);
  if (variable === undefined || !c.word('in')) return undefined;
  c.space();
  const list = c.attempt(sequence) ?? value(c);
  return list === undefined ? undefined : { name: variable, list };
}

/** `1..5`, only to iterate over. */
function sequence(c: Cursor): Node | undefined {
  const start = sum(c);
  if (start === undefined || !c.word('..')) return undefined;
  c.space();
  const end = sum(c);
  return end === undefined ? undefined : { type: 'sequence', start, end };
}

/** `first (operator operand)*`, grouping to the left; an operator without an operand is left alone. */
function chain(
  c: Cursor,
  operand: (c: Cursor) => Node | undefined,
  operators: readonly string[],
  join: (operator: string, left: Node, right: Node) => Node,
): Node | undefined {
  let left = operand(c);
  if (left === undefined) return undefined;
  for (;;) {
    const end = c.position;
    const operator = operators.find((candidate) => c.word(candidate));
    if (operator === undefined) return left;
    c.space();
    const right = operand(c);
    if (right === undefined) {
      c.position = end;
      return left;
    }
    left = join(operator, left, right);
  }
}

function disjunction(c: Cursor): Node | undefined {
  return chain(c, conjunction, ['or'], (_, left, right) => ({ type: 'or', left, right }));
}

function conjunction(c: Cursor): Node | undefined {
  return chain(c, comparable, ['and'], (_, left, right) => ({ type: 'and', left, right }));
}

function comparable(c: Cursor): Node | undefined {
  const start = c.position;
  const operand = sum(c);
  if (operand === undefined) {
    c.position = start;
    return simpleUnaryTest(c);
  }
  return comparison(c, operand) ?? operand;
}

const COMPARISONS: readonly (ComparisonOperator | '!=')[] = ['<=', '>=', '<', '>', '!=', '='];

function comparison(c: Cursor, left: Node): Node | undefined {
  for (const rule of [binaryComparison, between, instanceOf, membership]) {
    const node = c.attempt((at) => rule(at, left));
    if (node !== undefined) return node;
  }
  return undefined;
}

function binaryComparison(c: Cursor, left: Node): Node | undefined {
  const operator = COMPARISONS.find((candidate) => c.word(candidate));
  if (operator === undefined) return undefined;
  c.space();
  const right = sum(c);
  if (right === undefined) return undefined;
  return operator === '!=' ? { type: 'not equal', left, right } : { type: 'comparison', operator, left, right };
}

function between(c: Cursor, operand: Node): Node | undefined {
  if (!c.word('between')) return undefined;
  c.space();
  const low = sum(c);
  if (low === undefined || !c.word('and')) return undefined;
  c.space();
  const high = sum(c);
  return high === undefined ? undefined : { type: 'between', operand, low, high };
}

function instanceOf(c: Cursor, operand: Node): Node | undefined {
  if (!c.word('instance') || !c.word('of')) return undefined;
  c.space();
  if (c.grammar.standard) {
    const valueType = typeOf(c);
    return valueType === undefined ? undefined : { type: 'type test', operand, valueType };
  }
  const spaced = SPACED_TYPES.find((candidate) => c.text.startsWith(candidate, c.position));
  if (spaced !== undefined) c.position += spaced.length;
  const typeName = spaced ?? qualifiedName(c)?.join('.');
  return typeName === undefined ? undefined : { type: 'instance of', operand, typeName };
}

function membership(c: Cursor, operand: Node): Node | undefined {
  if (!c.word('in')) return undefined;
  c.space();
  const test = c.attempt(parenthesizedTests) ?? positiveUnaryTest(c);
  return test === undefined ? undefined : { type: 'in', operand, test };
}

function parenthesizedTests(c: Cursor): Node | undefined {
  if (!c.literal('(')) return undefined;
  c.space();
  const tests = positiveUnaryTests(c);
  return tests !== undefined && c.word(')') ? tests : undefined;
}

/** Arithmetic: what a comparison compares. */
export function sum(c: Cursor): Node | undefined {
  return c.remembered('sum', (at) => chain(at, product, ['+', '-'], arithmetic));
}

function product(c: Cursor): Node | undefined {
  return chain(c, powers, ['*', '/'], arithmetic);
}

function powers(c: Cursor): Node | undefined {
  return chain(c, negation, ['**'], arithmetic);
}

function arithmetic(operator: string, left: Node, right: Node): Node {
  return { type: 'arithmetic', operator: operator as ArithmeticOperator, left, right };
}

function negation(c: Cursor): Node | undefined {
  if (c.text[c.position] !== '-') return value(c);
  c.position++;
  c.space();
  const operand = value(c);
  return operand === undefined ? undefined : { type: 'negation', operand };
}
