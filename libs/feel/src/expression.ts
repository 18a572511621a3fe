import type { Code } from './compile/code.ts';
import { compile } from './compile/compile.ts';
import { Failure, LimitExceeded } from './runtime/failure.ts';
import type { EvaluationOptions } from './runtime/options.ts';
import { Run, type Variables } from './runtime/run.ts';
import { InputScope, type Scope } from './runtime/scope.ts';
import type { Warning } from './runtime/warnings.ts';
import type { Node } from './syntax/ast.ts';
import { countValues, isDeeperThan } from './syntax/contains.ts';
import { parseExpressionTree, parseUnaryTestsTree } from './syntax/parse.ts';
import { print } from './syntax/print.ts';
import { excerpt, FeelSyntaxError } from './syntax/syntax-error.ts';
import { variablesOf } from './syntax/variables.ts';
import type { Value } from './value/value.ts';

/** What an evaluation gives. */
export interface Evaluation {
  /** The value; null when the evaluation failed. */
  readonly value: Value;
  /** Why parts of the expression gave null, in order. */
  readonly warnings: readonly Warning[];
  /** Why there is no value at all: a failed `assert`, `?` without an input, or a limit. Usually undefined. */
  readonly failure: string | undefined;
}

const NO_WARNINGS: readonly Warning[] = Object.freeze([]);
const NO_OPTIONS: EvaluationOptions = Object.freeze({});
const NO_VARIABLES: Variables = { get: () => undefined };

/** Trees deeper than this would run out of stack when they are evaluated. */
const MAX_DEPTH = 600;

/** A parsed and compiled text. */
abstract class Parsed {
  /** The text as it was given. */
  readonly text: string;
  /** The syntax tree. */
  readonly tree: Node;
  private readonly code: Code;
  private reads: readonly string[] | undefined = undefined;

  constructor(text: string, tree: Node) {
    if (isDeeperThan(tree, MAX_DEPTH)) throw new FeelSyntaxError(text, 0, [], 'The expression is too deep');
    this.text = text;
    this.tree = tree;
    this.code = compile(tree);
  }

  /** The names of the variables that an evaluation may read. */
  get variables(): readonly string[] {
    this.reads ??= variablesOf(this.tree);
    return this.reads;
  }

  /** How many names and literal values it has: a measure of what it takes to parse it. */
  get size(): number {
    return countValues(this.tree);
  }

  /** The text in a canonical form; it parses to the same tree. */
  toString(): string {
    return print(this.tree);
  }

  protected run(run: Run, scope: Scope): Evaluation {
    try {
      const value = this.code(scope);
      const warnings = run.warnings ?? NO_WARNINGS;
      if (run.assertion !== undefined) {
        const failure = `Assertion failure on evaluate the expression '${excerpt(this.text)}': ${run.assertion}`;
        return { value: null, warnings, failure };
      }
      if (value instanceof Failure) return this.failed(run, value.message);
      return { value, warnings, failure: undefined };
    } catch (error) {
      // The stack counts as a limit: only an evaluation nested too deeply runs out of it.
      if (error instanceof LimitExceeded) return this.failed(run, error.message);
      if (error instanceof RangeError) return this.failed(run, 'the evaluation is nested too deeply');
      throw error;
    }
  }

  private failed(run: Run, cause: string): Evaluation {
    const failure = `failed to evaluate expression '${excerpt(this.text)}': ${cause}`;
    return { value: null, warnings: run.warnings ?? NO_WARNINGS, failure };
  }
}

/** A FEEL expression, parsed once; evaluate it as often as you like. */
export class Expression extends Parsed {
  /** Evaluates with variables that are looked up by name; a `Map` will do. Never throws. */
  evaluate(variables: Variables = NO_VARIABLES, options: EvaluationOptions = NO_OPTIONS): Evaluation {
    const run = new Run(variables, options);
    return this.run(run, run);
  }
}

/** FEEL unary tests (an input entry of a decision table), parsed once. */
export class UnaryTests extends Parsed {
  /** Tests the input value: true, false, or null with warnings when it cannot be tested. Never throws. */
  evaluate(input: Value, variables: Variables = NO_VARIABLES, options: EvaluationOptions = NO_OPTIONS): Evaluation {
    const run = new Run(variables, options);
    return this.run(run, new InputScope(run, input, false));
  }
}

/**
 * Parses and compiles an expression, without the `=` in front. Throws a FeelSyntaxError that says where and why.
 *
 * @example parse('orderValue >= 100').evaluate(new Map([['orderValue', 120]])).value // true
 */
export function parse(text: string): Expression {
  return new Expression(text, parseExpressionTree(text));
}

/**
 * Parses and compiles unary tests. Throws a FeelSyntaxError.
 *
 * @example parseUnaryTests('< 5, [10..20]').evaluate(12).value // true
 */
export function parseUnaryTests(text: string): UnaryTests {
  return new UnaryTests(text, parseUnaryTestsTree(text));
}

/** What came of parsing: the parsed text, or the error as a value. */
export type ParseResult<T> =
  | { readonly ok: true; readonly parsed: T }
  | { readonly ok: false; readonly error: FeelSyntaxError };

/** As `parse`, with the error as a value. */
export function tryParse(text: string): ParseResult<Expression> {
  return attempt(() => parse(text));
}

/** As `parseUnaryTests`, with the error as a value. */
export function tryParseUnaryTests(text: string): ParseResult<UnaryTests> {
  return attempt(() => parseUnaryTests(text));
}

function attempt<T>(parseText: () => T): ParseResult<T> {
  try {
    return { ok: true, parsed: parseText() };
  } catch (error) {
    if (error instanceof FeelSyntaxError) return { ok: false, error };
    throw error;
  }
}
