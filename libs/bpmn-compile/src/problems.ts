import { attributeOf, type XmlElement } from './xml/xml-element.ts';

/** Enough for a person to act on, and small enough for the trailer of a gRPC answer, which clients cap at 8 KB. */
const maxLength = 5_000;

/** What is wrong with the elements of one file, in the order in which it was found. */
export class Problems {
  readonly #messages = new Map<XmlElement, string[]>();

  get any(): boolean {
    return this.#messages.size > 0;
  }

  /** Refuses the file because of this element. */
  add(element: XmlElement, message: string): void {
    const messages = this.#messages.get(element) ?? [];
    messages.push(message);
    this.#messages.set(element, messages);
  }

  /** The text of a deployment's answer for this file, in Zeebe's form; it ends with a line break. */
  format(resourceName: string): string {
    const entries = [...this.#messages].map(
      ([element, messages]) =>
        `- Element: ${pathOf(element)}\n${messages.map((message) => `    - ERROR: ${shorten(message)}\n`).join('')}`,
    );
    let length = 0;
    const shown = entries.filter((entry, index) => {
      length += entry.length;
      return index === 0 || length <= maxLength;
    });
    const omitted = entries.length - shown.length;
    const rest = omitted > 0 ? `- and ${omitted} more elements with errors\n` : '';
    return `'${resourceName}': ${shown.join('')}${rest}`;
  }
}

/** The nearest id, followed by the types of the elements on the way down: `task > extensionElements > taskDefinition`. */
function pathOf(element: XmlElement): string {
  const id = attributeOf(element, 'id');
  if (id !== undefined) return id;
  return element.parent === undefined ? element.name : `${pathOf(element.parent)} > ${element.name}`;
}

function shorten(message: string): string {
  return message.length <= 1_000 ? message : `${message.slice(0, 1_000)}…`;
}
