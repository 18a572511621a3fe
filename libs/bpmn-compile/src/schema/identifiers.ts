import { InvalidFile, type XmlElement } from '@millrace/xml';
import type { SimpleType } from './simple-types.ts';

interface Reference {
  readonly id: string;
  readonly element: XmlElement;
  readonly attribute: string | undefined;
}

/** The ids of a document and what refers to them. */
export class Identifiers {
  readonly #elements = new Map<string, XmlElement>();
  readonly #references: Reference[] = [];

  /** Notes the value of an attribute, or of the element itself, if it is an id or a reference to one. */
  add(type: SimpleType, value: string, element: XmlElement, attribute?: string): void {
    if (type.name === 'ID') this.#addId(value, element);
    if (type.name === 'IDREF') this.#references.push({ id: value, element, attribute });
  }

  #addId(id: string, element: XmlElement): void {
    const first = this.#elements.get(id);
    if (first !== undefined) {
      throw new InvalidFile(
        `The id '${id}' is already used by '${first.qualifiedName}' in line ${first.line}`,
        element.line,
      );
    }
    this.#elements.set(id, element);
  }

  /** To be called at the end of the document: a reference may come before its target. */
  checkReferences(): void {
    const dangling = this.#references.find(({ id }) => !this.#elements.has(id));
    if (dangling === undefined) return;
    const { id, element, attribute } = dangling;
    const name = element.qualifiedName;
    const by = attribute === undefined ? `Element '${name}'` : `Attribute '${attribute}' of element '${name}'`;
    throw new InvalidFile(`${by} refers to '${id}', but no element has that id`, element.line);
  }
}
