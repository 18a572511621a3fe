import { InvalidFile } from '../xml/invalid-file.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import type { SimpleType } from './simple-types.ts';

/** The ids of a document and what refers to them. */
export class Identifiers {
  readonly elements = new Map<string, XmlElement>();
  readonly #references: { id: string; by: string; line: number }[] = [];

  /** Notes a value that is an id or a reference to one. `by` names its place in an error text. */
  add(type: SimpleType, value: string, element: XmlElement, by: string): void {
    if (type.name === 'ID') this.#addId(value, element);
    if (type.name === 'IDREF') this.#references.push({ id: value, by, line: element.line });
  }

  #addId(id: string, element: XmlElement): void {
    const first = this.elements.get(id);
    if (first !== undefined) {
      throw new InvalidFile(
        `The id '${id}' is already used by '${first.qualifiedName}' in line ${first.line}`,
        element.line,
      );
    }
    this.elements.set(id, element);
  }

  /** To be called at the end of the document: a reference may come before its target. */
  checkReferences(): void {
    const dangling = this.#references.find(({ id }) => !this.elements.has(id));
    if (dangling === undefined) return;
    throw new InvalidFile(`${dangling.by} refers to '${dangling.id}', but no element has that id`, dangling.line);
  }
}
