import type { Failure } from '../runtime/failure.ts';
import type { Run } from '../runtime/run.ts';
import type { Value } from './value.ts';

/** What a function gives: a value, a failure, or undefined when it does not take such arguments. */
export type Invocation = Value | Failure | undefined;

/** The code of a function; `run` carries the caller's clock, randomness and limits. */
export type Invoke = (args: readonly Value[], run: Run) => Invocation;

/** A FEEL function: a built-in or one that an expression defines. */
export class FunctionValue {
  readonly kind = 'function';
  readonly parameters: readonly string[];
  readonly invoke: Invoke;
  /** Whether the last parameter takes any number of arguments. */
  readonly variadic: boolean;

  constructor(parameters: readonly string[], invoke: Invoke, variadic = false) {
    this.parameters = parameters;
    this.invoke = invoke;
    this.variadic = variadic;
  }

  /** Whether so many positional arguments fit. */
  takes(count: number): boolean {
    return this.parameters.length === count || (this.variadic && this.parameters.length < count);
  }

  /** Whether all of these named arguments are its parameters; the others become null. */
  takesNamed(names: readonly string[]): boolean {
    return names.every((name) => this.parameters.includes(name));
  }
}
