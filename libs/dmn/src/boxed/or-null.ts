import type { Value } from '@millrace/feel';
import { Failure, type Result } from '@millrace/feel/embed';

/** The value; null for what has failed. */
export function orNull(result: Result): Value {
  return result instanceof Failure ? null : result;
}
