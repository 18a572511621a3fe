import type { XmlElement } from './xml/xml-element.ts';

/** What is wrong with the elements of one file, in the order in which it was found. */
export class Problems {
  readonly #messages = new Map<XmlElement, Set<string>>();

  /** Refuses the file because of this element. The same message again says nothing new. */
  add(element: XmlElement, message: string): void {
    const messages = this.#messages.get(element);
    if (messages === undefined) this.#messages.set(element, new Set([message]));
    else messages.add(message);
  }

  /** The messages by element; empty if nothing is wrong. */
  get byElement(): ReadonlyMap<XmlElement, ReadonlySet<string>> {
    return this.#messages;
  }
}
