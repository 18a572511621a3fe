import type { Element } from './moddle/element.ts';
import { notBuiltText } from './not-built.ts';
import type { Problems } from './problems.ts';

/** A value that may be FEEL: with `=` before it, it is, else it is the text as it stands. */
export function checkStatic(value: string, attribute: string, element: Element, problems: Problems): void {
  if (value === '') problems.add(element, 'Expected expression but not found.');
  if (isExpression(value)) problems.add(element, notBuiltText(`Expressions (here in the attribute '${attribute}')`));
}

/** A lone `=` is text. */
export function isExpression(value: string): boolean {
  return value.length > 1 && value.startsWith('=');
}
