import { describe, type Value } from '@millrace/feel';
import { Failure, type Result, type Run } from '@millrace/feel/embed';

/** The value; null for what has failed. */
export function orNull(result: Result): Value {
  return result instanceof Failure ? null : result;
}

/** Null, with a warning that the value is no boolean. */
export function notBoolean(run: Run, found: Value): null {
  run.warn('INVALID_TYPE', `Expected boolean but found '${describe(found)}'`);
  return null;
}
