import { feelOf } from '@millrace/bpmn-model';
import { tryParse } from '@millrace/feel';
import type { Element } from './moddle/element.ts';
import type { Problems } from './problems.ts';

/** A value that may be FEEL: with `=` before it, it is, else it is the text as it stands. */
export function checkText(value: string, element: Element, problems: Problems): void {
  if (value === '') problems.add(element, 'Expected expression but not found.');
  const feel = feelOf(value);
  const parsed = feel === undefined ? undefined : tryParse(feel);
  if (parsed?.ok === false) problems.add(element, parsed.error.message);
}

/** A value that must be FEEL. */
export function checkExpression(value: string, element: Element, problems: Problems): void {
  checkText(value, element, problems);
  if (value === '' || feelOf(value) !== undefined) return;
  const expected = `Expected expression but found static value '${value}'.`;
  problems.add(element, `${expected} An expression must start with '=' (e.g. '=${value}').`);
}
