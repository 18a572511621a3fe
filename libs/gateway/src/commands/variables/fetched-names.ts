import { invalidRequest } from '../execution/outcome.ts';

/** How many variables a request may ask for by name. */
const mostNames = 1_000;

/**
 * The names of the variables that a request wants, each once; none means all.
 *
 * Throws INVALID_ARGUMENT for more than 1,000: each of them is looked for in every job.
 */
export function fetchedNames(names: readonly string[]): string[] {
  const distinct = new Set<string>();
  for (const name of names) {
    distinct.add(name);
    if (distinct.size <= mostNames) continue;
    throw invalidRequest(`Expected to fetch at most ${mostNames} variables by name, but ${names.length} names came`);
  }
  return [...distinct];
}
