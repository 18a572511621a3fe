import { invalidRequest } from '../../commands/execution/outcome.ts';
import type { Field } from './fields.ts';
import type { JsonBody } from './json-body.ts';

/** The fields that a body may have. */
export type Shape = Readonly<Record<string, Field<unknown>>>;

/** What is read from a body of that shape. */
export type Values<S extends Shape> = { readonly [N in keyof S]: S[N] extends Field<infer T> ? T : never };

/**
 * Reads the fields of a body.
 * @throws NotDone for a field of another kind, or one that the shape does not have: it would be ignored
 */
export function readBody<S extends Shape>(body: JsonBody, shape: S): Values<S> {
  for (const name of body.names()) {
    if (Object.hasOwn(shape, name)) continue;
    const known = Object.keys(shape).map((each) => `'${each}'`);
    throw invalidRequest(`Expected only the fields ${known.join(', ')}, but there was '${name}'`);
  }
  const values = Object.entries(shape).map(([name, field]) => [name, field(body.text(name), name)]);
  return Object.fromEntries(values) as Values<S>;
}
