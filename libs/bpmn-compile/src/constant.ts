import { feelOf, type Text } from '@millrace/bpmn-model';
import { tryParse, type Value } from '@millrace/feel';
import type { Element } from './moddle/element.ts';
import type { Problems } from './problems.ts';

/** The time that `now()` gives at a deployment: any will do, as only the type of the result counts. */
const SOME_TIME = 0;

/** The value of FEEL without variables, or why there is none; undefined for what does not parse, which is rejected elsewhere. */
export function constantValue(feel: string): { readonly value: Value } | { readonly failure: string } | undefined {
  const parsed = tryParse(feel);
  if (!parsed.ok) return undefined;
  const { value, warnings, failure } = parsed.parsed.evaluate(undefined, { now: SOME_TIME });
  if (failure !== undefined) return { failure };
  const [warning] = warnings;
  return value === null && warning ? { failure: warning.message } : { value };
}

/** A text that must be known at deployment: what its FEEL gives without variables, or else the text itself. */
export function constantText(text: Text, element: Element, problems: Problems): string | undefined {
  const feel = feelOf(text);
  if (feel === undefined) return text;
  const constant = constantValue(feel);
  if (constant === undefined) return undefined;
  if ('value' in constant && typeof constant.value === 'string') return constant.value;
  const why = 'failure' in constant ? constant.failure : 'its result is no string';
  problems.add(
    element,
    `Expected constant expression but found '${text}', which could not be evaluated without context: ${why}`,
  );
  return undefined;
}
