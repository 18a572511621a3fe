import { Failure } from '../runtime/failure.ts';
import type { Run } from '../runtime/run.ts';
import type { Scope } from '../runtime/scope.ts';
import type { NodeOf } from '../syntax/ast.ts';
import { type Code, expected, type Result } from './code.ts';
import type { Compiler } from './compile.ts';

/** `a and b`, `a or b`. */
export function compileConnective({ type, left, right }: NodeOf<'and' | 'or'>, { compile }: Compiler): Code {
  return connecting(type, compile(left), compile(right));
}

/** The same of parts that are compiled: three-valued, and the second is not evaluated when the first decides. */
export function connecting(type: 'and' | 'or', left: Code, right: Code): Code {
  const decisive = type === 'or';
  return (scope) => {
    const x = left(scope);
    if (x === decisive) return decisive;
    if (typeof x !== 'boolean') return undecided(scope, x, right, decisive);
    const y = right(scope);
    return typeof y === 'boolean' ? y : notBoolean(scope.run, y);
  };
}

/** The first was no boolean: only a decisive second one can still give a result. */
function undecided(scope: Scope, x: Result, right: Code, decisive: boolean): Result {
  const first = notBoolean(scope.run, x);
  if (first instanceof Failure) return first;
  const y = right(scope);
  return y === decisive || (y instanceof Failure && y.fatal) ? y : null;
}

/** Null with a warning, or the fatal failure that the value is. */
function notBoolean(run: Run, x: Result): Failure | null {
  const failure = expected(run, 'boolean', x);
  return failure.fatal ? failure : null;
}

/** Goes through tests one by one: `decisive` as soon as one gives it, null when one gave no boolean, else the other. */
export class Fold {
  private readonly run: Run;
  private readonly decisive: boolean;
  private undecided = false;
  result: Result;

  constructor(run: Run, decisive: boolean) {
    this.run = run;
    this.decisive = decisive;
    this.result = !decisive;
  }

  /** Takes the next test's result; true when no other can change the outcome. */
  add(x: Result): boolean {
    if (x === this.decisive) {
      this.result = this.decisive;
      return true;
    }
    if (x instanceof Failure && x.fatal) {
      this.result = x;
      return true;
    }
    if (!this.undecided && typeof x !== 'boolean') {
      this.result = notBoolean(this.run, x);
      this.undecided = true;
    }
    return false;
  }
}

/** `if a then b else c`: anything but true takes the second branch, with a warning when it is no boolean. */
export function compileIf(node: NodeOf<'if'>, { compile }: Compiler): Code {
  const condition = compile(node.condition);
  const then = compile(node.then);
  const otherwise = compile(node.otherwise);
  return (scope) => {
    const holds = condition(scope);
    if (typeof holds !== 'boolean') {
      const failure = expected(scope.run, 'boolean', holds);
      return failure.fatal ? failure : otherwise(scope);
    }
    const result = holds ? then(scope) : otherwise(scope);
    if (!(result instanceof Failure) || result.fatal) return result;
    // The second branch may have been evaluated already, and may be another `if`, and so on.
    scope.run.spend(1);
    return otherwise(scope);
  };
}
