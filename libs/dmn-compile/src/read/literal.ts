import type { LiteralExpression, UnaryTests } from '@millrace/dmn';
import type { XmlElement } from '@millrace/xml';
import { attribute, type DmnFile, optional } from './file.ts';

/** A FEEL expression; it must be there. */
export function readLiteral(file: DmnFile, element: XmlElement): LiteralExpression {
  file.checkLanguage(element);
  if ((file.text(element, 'text') ?? '').trim() === '')
    file.problems.add(element, 'Expected a FEEL expression, but found none');
  if (file.one(element, 'importedValues') !== undefined) {
    file.problems.add(element, 'Imported values are not supported');
  }
  return file.part(element, { kind: 'literal', text: file.text(element, 'text') ?? '', ...typeRef(element) });
}

/** Unary tests. */
export function readTests(file: DmnFile, element: XmlElement): UnaryTests {
  file.checkLanguage(element);
  return file.part(element, { text: file.text(element, 'text') ?? '' });
}

/** The type that an element refers to, if any. */
export function typeRef(element: XmlElement): { readonly typeRef?: string } {
  return optional('typeRef', attribute(element, 'typeRef'));
}
