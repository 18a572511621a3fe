import { Failure } from '../runtime/failure.ts';
import { INPUT_NAME, InputScope, type Scope } from '../runtime/scope.ts';
import type { Node, NodeOf } from '../syntax/ast.ts';
import { children } from '../syntax/contains.ts';
import { compareValues } from '../value/compare.ts';
import { describe } from '../value/describe.ts';
import { sameValue } from '../value/equals.ts';
import { Range } from '../value/range.ts';
import { isList, type Value } from '../value/value.ts';
import type { Code, Result } from './code.ts';
import { checkEquality, checkOrder, not } from './comparison.ts';
import type { Compiler } from './compile.ts';
import { compileEnds } from './literal.ts';
import { Fold } from './logic.ts';

const NO_SYMBOL = new Failure("No input value available. '?' can only be used inside an unary-test expression.", true);

/** `?` */
export function compileInput(): Code {
  return (scope) => {
    const input = scope.symbol();
    return input === undefined ? NO_SYMBOL : input;
  };
}

/** The value that tests are about; null with a warning outside of them. */
function inputOf(scope: Scope): Value {
  const input = scope.get(INPUT_NAME);
  if (input !== undefined) return input;
  scope.run.warn('NO_VARIABLE_FOUND', 'No input value found.');
  return null;
}

/** `< 5` */
export function compileInputComparison(node: NodeOf<'input comparison'>, { compile }: Compiler): Code {
  const operand = compile(node.operand);
  const { operator } = node;
  return (scope) => {
    const input = inputOf(scope);
    return checkOrder(scope.run, operator, input, operand(scope));
  };
}

/** `[1..5]` as a test. */
export function compileInputInRange(node: NodeOf<'input in range'>, compiler: Compiler): Code {
  const { range } = node;
  const ends = compileEnds(range, compiler);
  return (scope) => {
    const [start, end] = ends(scope);
    const input = inputOf(scope);
    const low = compared(input, start);
    const high = compared(input, end);
    if (low === undefined || high === undefined) {
      const [from, to] = [shown(start), shown(end)];
      scope.run.warn('NOT_COMPARABLE', `Can't compare '${describe(input)}' with '${from}' and '${to}'`);
      return null;
    }
    return (range.startIncluded ? low >= 0 : low > 0) && (range.endIncluded ? high <= 0 : high < 0);
  };
}

function compared(input: Value, end: Result): number | undefined {
  return end instanceof Failure ? undefined : compareValues(input, end);
}

function shown(end: Result): string {
  return end instanceof Failure ? `error("${end.message}")` : describe(end);
}

/**
 * An expression as a test. One that reads `?` is a condition. Another gives true, or a value that the input is
 * compared with, or a list that may contain it. Which of them it is shows only when it is evaluated.
 */
export function compileInputTest(node: NodeOf<'input test'>, { compile, standard }: Compiler): Code {
  const code = compile(node.expression);
  if (standard) return standardInputTest(code, readsInput(node.expression));
  return (scope) => {
    const input = inputOf(scope);
    const result = code(new InputScope(scope, input, false));
    if (result instanceof Failure && result.fatal) {
      const condition = code(new InputScope(scope, input, true));
      return typeof condition === 'boolean' ? condition : null;
    }
    if (result === true) return true;
    if (isList(result) && result.some((item) => sameValue(item, input, scope.run))) return true;
    const equal = checkEquality(scope.run, input, result);
    if (equal === true) return true;
    if (result === false || isList(result)) return false;
    return equal === null ? null : false;
  };
}

/** As the standard has it: `?` makes a condition; without it the input is the value, or in it. */
function standardInputTest(code: Code, isCondition: boolean): Code {
  return (scope) => {
    const input = inputOf(scope);
    const result = code(new InputScope(scope, input, true));
    if (result instanceof Failure) return null;
    if (isCondition && (typeof result === 'boolean' || result === null)) return result;
    return testAgainst(scope, input, result);
  };
}

function testAgainst(scope: Scope, input: Value, wanted: Value): Value {
  if (wanted instanceof Range)
    return input instanceof Range ? sameValue(input, wanted, scope.run) : within(input, wanted);
  if (isList(wanted)) {
    scope.run.spend(wanted.length);
    if (sameValue(input, wanted, scope.run)) return true;
    return wanted.some((item) =>
      item instanceof Range && !(input instanceof Range)
        ? within(input, item) === true
        : sameValue(item, input, scope.run),
    );
  }
  if (wanted === true && typeof input !== 'boolean') return input !== null;
  const equal = checkEquality(scope.run, input, wanted);
  return equal instanceof Failure ? null : equal;
}

/** Whether a value is in a range; null when they cannot be compared. */
function within(input: Value, range: Range): boolean | null {
  const low = range.start === null ? 1 : compareValues(input, range.start);
  const high = range.end === null ? -1 : compareValues(input, range.end);
  if (low === undefined || high === undefined) return null;
  return (range.startIncluded ? low >= 0 : low > 0) && (range.endIncluded ? high <= 0 : high < 0);
}

function readsInput(node: Node): boolean {
  return node.type === 'input' || children(node).some(readsInput);
}

/** Tests with commas between. */
export function compileAnyOf(node: NodeOf<'any of'>, { compile }: Compiler): Code {
  const tests = node.tests.map(compile);
  return (scope) => {
    const fold = new Fold(scope.run, true);
    for (const test of tests) if (fold.add(test(scope))) break;
    return fold.result;
  };
}

/** `not(…)` around tests. */
export function compileNot(node: NodeOf<'not'>, { compile }: Compiler): Code {
  const test = compile(node.test);
  return (scope) => not(scope.run, test(scope));
}

/** `a in test` */
export function compileIn(node: NodeOf<'in'>, { compile }: Compiler): Code {
  const operand = compile(node.operand);
  const test = compile(node.test);
  return (scope) => {
    const x = operand(scope);
    return x instanceof Failure ? x : test(new InputScope(scope, x, false));
  };
}
