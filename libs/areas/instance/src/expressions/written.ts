import { type Budget, LimitExceeded, toJson, type Value, ValueTooLarge } from '@millrace/feel';
import type { Evaluated } from './evaluate.ts';

/** A value as the JSON of a variable. The budget pays for it; where it does not last, there is none. */
export function written(value: Value, { budget }: { readonly budget: Budget }): Evaluated<string> {
  try {
    return { ok: true, value: toJson(value, undefined, budget) };
  } catch (error) {
    if (!(error instanceof LimitExceeded || error instanceof ValueTooLarge)) throw error;
    return { ok: false, text: `failed to write the value of an expression: ${error.message}` };
  }
}
