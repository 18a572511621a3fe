import { Failure } from '../runtime/failure.ts';
import type { Run } from '../runtime/run.ts';
import type { ComparisonOperator, NodeOf } from '../syntax/ast.ts';
import { compareValues } from '../value/compare.ts';
import { describe } from '../value/describe.ts';
import { equalValues } from '../value/equals.ts';
import type { Value } from '../value/value.ts';
import { type Code, expected, orNull, type Result } from './code.ts';
import type { Compiler } from './compile.ts';

/** `x = y`: null with a warning when their types cannot be compared. */
export function checkEquality(run: Run, x: Result, y: Result): Result {
  if (x instanceof Failure) return x;
  if (y instanceof Failure) return y;
  const equal = equalValues(x, y, run);
  return equal === undefined ? notComparable(run, x, y) : equal;
}

function notComparable(run: Run, x: Value, y: Value): null {
  run.warn('NOT_COMPARABLE', `Can't compare '${describe(x)}' with '${describe(y)}'`);
  return null;
}

const HOLDS: Record<Exclude<ComparisonOperator, '='>, (order: number) => boolean> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/** `x < y` and its like: null with a warning when the two have no order. */
export function checkOrder(run: Run, operator: ComparisonOperator, x: Result, y: Result): Result {
  if (operator === '=') return checkEquality(run, x, y);
  if (x instanceof Failure) return x;
  if (y instanceof Failure) return y;
  const order = compareValues(x, y);
  return order === undefined ? notComparable(run, x, y) : HOLDS[operator](order);
}

/** `a < b` and its like. */
export function compileComparison({ operator, left, right }: NodeOf<'comparison'>, { compile }: Compiler): Code {
  return comparing(operator, compile(left), compile(right));
}

/** The same of parts that are compiled; two doubles, the usual case, are compared on the spot. */
export function comparing(operator: ComparisonOperator, left: Code, right: Code): Code {
  switch (operator) {
    case '=':
      return (scope) => {
        const x = left(scope);
        const y = right(scope);
        if (typeof x === 'string' && typeof y === 'string') return x === y;
        if (typeof x === 'number' && typeof y === 'number') return x === y;
        return checkEquality(scope.run, x, y);
      };
    case '<':
      return (scope) => {
        const x = left(scope);
        const y = right(scope);
        return typeof x === 'number' && typeof y === 'number' ? x < y : checkOrder(scope.run, '<', x, y);
      };
    case '<=':
      return (scope) => {
        const x = left(scope);
        const y = right(scope);
        return typeof x === 'number' && typeof y === 'number' ? x <= y : checkOrder(scope.run, '<=', x, y);
      };
    case '>':
      return (scope) => {
        const x = left(scope);
        const y = right(scope);
        return typeof x === 'number' && typeof y === 'number' ? x > y : checkOrder(scope.run, '>', x, y);
      };
    default:
      return (scope) => {
        const x = left(scope);
        const y = right(scope);
        return typeof x === 'number' && typeof y === 'number' ? x >= y : checkOrder(scope.run, '>=', x, y);
      };
  }
}

/** `a != b`: the negation of `a = b`, which warns again when that is null. */
export function compileNotEqual(node: NodeOf<'not equal'>, compiler: Compiler): Code {
  const equal = compileComparison({ type: 'comparison', operator: '=', left: node.left, right: node.right }, compiler);
  return (scope) => not(scope.run, equal(scope));
}

/** The negation of a boolean; null, with a warning, of anything else. */
export function not(run: Run, x: Result): Result {
  return typeof x === 'boolean' ? !x : orNull(expected(run, 'boolean', x));
}
