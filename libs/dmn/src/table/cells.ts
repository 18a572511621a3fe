import type { Node, Value } from '@millrace/feel';
import { type Code, InputScope, type Scope } from '@millrace/feel/embed';
import type { UnaryTests } from '../model/decision-table.ts';
import type { Environment } from '../program/environment.ts';

/** Whether the input value passes a cell. */
export type CellTest = (value: Value, scope: Scope) => boolean;

/** Compiles a cell; undefined when everything passes. */
export function compileCell(cell: UnaryTests, env: Environment): CellTest | undefined {
  if (cell.text.trim() === '') return undefined;
  const { tree, code } = env.tests(cell, cell.text);
  if (tree.type === 'any input') return undefined;
  return quickTest(tree, code) ?? anyTest(code);
}

function anyTest(code: Code): CellTest {
  return (value, scope) => code(new InputScope(scope, value, true)) === true;
}

/** Tests on strings and plain numbers, which most cells are, without a scope for the input. */
function quickTest(tree: Node, code: Code): CellTest | undefined {
  const general = anyTest(code);
  const strings = stringsOf(tree);
  if (strings !== undefined) {
    return (value, scope) => (typeof value === 'string' ? strings.has(value) : general(value, scope));
  }
  const bound = numericBound(tree);
  if (bound === undefined) return undefined;
  return (value, scope) => (typeof value === 'number' ? bound(value) : general(value, scope));
}

function stringsOf(tree: Node): ReadonlySet<string> | undefined {
  const tests = tree.type === 'any of' ? tree.tests : [tree];
  const strings = tests.map((test) =>
    test.type === 'input test' && test.expression.type === 'string' ? test.expression.value : undefined,
  );
  return strings.includes(undefined) ? undefined : new Set(strings as string[]);
}

function numericBound(tree: Node): ((value: number) => boolean) | undefined {
  if (tree.type === 'input comparison') {
    const bound = plainNumber(tree.operand);
    return bound === undefined ? undefined : COMPARISONS[tree.operator](bound);
  }
  if (tree.type === 'input test') {
    const wanted = plainNumber(tree.expression);
    return wanted === undefined ? undefined : (value) => value === wanted;
  }
  if (tree.type !== 'input in range') return undefined;
  const { start, end, startIncluded, endIncluded } = tree.range;
  const [low, high] = [plainNumber(start), plainNumber(end)];
  if (low === undefined || high === undefined) return undefined;
  const above = COMPARISONS[startIncluded ? '>=' : '>'](low);
  const below = COMPARISONS[endIncluded ? '<=' : '<'](high);
  return (value) => above(value) && below(value);
}

function plainNumber(node: Node): number | undefined {
  return node.type === 'number' && typeof node.value === 'number' ? node.value : undefined;
}

const COMPARISONS = {
  '=': (bound: number) => (value: number) => value === bound,
  '<': (bound: number) => (value: number) => value < bound,
  '<=': (bound: number) => (value: number) => value <= bound,
  '>': (bound: number) => (value: number) => value > bound,
  '>=': (bound: number) => (value: number) => value >= bound,
};
