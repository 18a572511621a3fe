import { NumberOutOfRange } from '../number/decimal.ts';
import { Failure } from '../runtime/failure.ts';
import type { Run } from '../runtime/run.ts';
import { TemporalOverflow } from '../temporal/calendar.ts';
import { describe } from '../value/describe.ts';
import type { FunctionValue } from '../value/function.ts';
import type { Value } from '../value/value.ts';
import type { Result } from './code.ts';

/** Calls a function with its arguments in order. */
export function apply(run: Run, callee: FunctionValue, args: readonly Value[]): Result {
  run.enter();
  const result = guarded(run, callee, args);
  run.leave();
  if (result !== undefined) return result;
  return new Failure(`Illegal arguments: ${args.map((arg) => `'${describe(arg)}'`).join(', ')}`);
}

/** Overflow is a failure of the function. */
function guarded(run: Run, callee: FunctionValue, args: readonly Value[]): Result | undefined {
  try {
    return callee.invoke(args, run);
  } catch (error) {
    if (error instanceof TemporalOverflow || error instanceof NumberOutOfRange) return new Failure(error.message);
    throw error;
  }
}
