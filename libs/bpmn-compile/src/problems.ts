import type { Element } from './moddle/element.ts';

/** What is wrong with the elements of one file, in the order in which it was found. */
export class Problems {
  readonly #messages = new Map<Element, Set<string>>();

  /** Rejects the file because of this element. The same message again says nothing new. */
  add(element: Element, message: string): void {
    const messages = this.#messages.get(element);
    if (messages === undefined) this.#messages.set(element, new Set([message]));
    else messages.add(message);
  }

  /** The messages by element; empty if nothing is wrong. */
  get byElement(): ReadonlyMap<Element, ReadonlySet<string>> {
    return this.#messages;
  }
}
