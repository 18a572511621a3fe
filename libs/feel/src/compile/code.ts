import { Failure } from '../runtime/failure.ts';
import type { Run } from '../runtime/run.ts';
import type { Scope } from '../runtime/scope.ts';
import { describe } from '../value/describe.ts';
import type { Value } from '../value/value.ts';

/** What a compiled expression gives. */
export type Result = Value | Failure;

/** A compiled expression. */
export type Code = (scope: Scope) => Result;

/** Warns and gives the failure that the warning is about. */
export function invalidType(run: Run, message: string): Failure {
  run.warn('INVALID_TYPE', message);
  return new Failure(message);
}

/** Warns that a value has not the type that is needed here; an earlier failure is passed on without a word. */
export function expected(run: Run, type: string, found: Result): Failure {
  return found instanceof Failure ? found : invalidType(run, `Expected ${type} but found '${describe(found)}'`);
}

/** Null instead of a failure, unless it is fatal. */
export function orNull(result: Result): Result {
  return result instanceof Failure && !result.fatal ? null : result;
}
