import { Failure } from '../runtime/failure.ts';
import { type Family, overload } from './define.ts';

/** `not`, and what deals with null. */
export const BOOLEAN: Family = {
  not: [overload(['negand'], ([x]) => (typeof x === 'boolean' ? !x : null))],
  'is defined': [overload(['value'], ([value]) => value !== null)],
  'get or else': [overload(['value', 'default'], ([value, fallback]) => value ?? fallback)],
  assert: [
    overload(['value', 'condition'], ([value, condition]) =>
      condition === true ? value : new Failure('The condition is not fulfilled'),
    ),
    overload(['value', 'condition', 'cause'], ([value, condition, cause]) => {
      if (condition === true) return value;
      return typeof cause === 'string' ? new Failure(cause) : undefined;
    }),
  ],
};
