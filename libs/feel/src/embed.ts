/**
 * FEEL inside of another language, such as DMN: the standard's grammar and meaning, with the names and types that are
 * known around an expression. What is compiled runs in a `Run` of the caller's, so that many expressions share one
 * budget; it gives a value or a `Failure`, and throws `LimitExceeded` alone.
 */
import { STANDARD_BUILTINS } from './builtins/standard/registry.ts';
import type { Code } from './compile/code.ts';
import { compileStandard, type TypeNamed } from './compile/compile.ts';
import type { Node } from './syntax/ast.ts';
import { isDeeperThan } from './syntax/contains.ts';
import { KnownNames } from './syntax/known-names.ts';
import { parseExpressionTree, parseUnaryTestsTree } from './syntax/parse.ts';
import { FeelSyntaxError } from './syntax/syntax-error.ts';
import type { FunctionValue } from './value/function.ts';

export { apply } from './compile/apply.ts';
export { plus } from './compile/arithmetic.ts';
export { coercedArguments } from './compile/call.ts';
export type { Code, Result } from './compile/code.ts';
export type { TypeNamed } from './compile/compile.ts';
export { itemAt } from './compile/filter.ts';
export { iterated } from './compile/iteration.ts';
export { builtinType } from './compile/type-test.ts';
export { Failure, LimitExceeded } from './runtime/failure.ts';
export { Run } from './runtime/run.ts';
export { type Fits, InputScope, ItemScope, LocalScope, type Scope } from './runtime/scope.ts';
export { KnownNames, normalName } from './syntax/known-names.ts';
export { coerced, isOfType } from './value/conforms.ts';
export { ANY, type FeelType } from './value/feel-type.ts';

/** What an expression can mention. */
export interface Surroundings {
  /** Names of variables and functions. */
  readonly variables: KnownNames;
  /** Names of entries and components. */
  readonly properties: KnownNames;
  readonly typeNamed: TypeNamed;
}

/** An expression as a tree and as code. */
export interface Compiled {
  readonly tree: Node;
  readonly code: Code;
}

const MAX_DEPTH = 600;
const BUILTIN_NAMES = new KnownNames(STANDARD_BUILTINS.keys());

/** The built-in function of that name and those parameters. */
export function builtinFunction(name: string, parameters: readonly string[]): FunctionValue | undefined {
  return STANDARD_BUILTINS.get(name)?.find((candidate) => candidate.takesNamed(parameters));
}

/** Compiles an expression; throws a FeelSyntaxError. */
export function compileExpression(text: string, surroundings: Surroundings): Compiled {
  return compiled(text, surroundings, parseExpressionTree);
}

/** Compiles unary tests, which are to be run in an `InputScope`; throws a FeelSyntaxError. */
export function compileUnaryTests(text: string, surroundings: Surroundings): Compiled {
  return compiled(text, surroundings, parseUnaryTestsTree);
}

function compiled(text: string, surroundings: Surroundings, parse: typeof parseExpressionTree): Compiled {
  const tree = parse(text, {
    standard: true,
    variables: surroundings.variables,
    properties: surroundings.properties,
    builtins: BUILTIN_NAMES,
  });
  if (isDeeperThan(tree, MAX_DEPTH)) throw new FeelSyntaxError(text, 0, [], 'The expression is too deep');
  return { tree, code: compileStandard(tree, surroundings.typeNamed) };
}
