import type { XmlElement } from '@millrace/xml';

/** Characters: what a person can act on, and fits the trailer of a gRPC answer, which many clients cap at 8 KB. */
const limits = { line: 1_000, text: 5_000 } as const;

/** What is wrong with the elements of one file, in the order in which it was found. */
export class Problems {
  private readonly messages = new Map<XmlElement, Set<string>>();

  /** Rejects the file because of this element. The same message again says nothing new. */
  add(element: XmlElement, message: string): void {
    const known = this.messages.get(element);
    if (known === undefined) this.messages.set(element, new Set([message]));
    else known.add(message);
  }

  get isEmpty(): boolean {
    return this.messages.size === 0;
  }

  /** What a deployment's answer says about the file: every element with its line. */
  text(resourceName: string): string {
    const lines = [...this.messages].flatMap(([element, messages]) => [
      `- Element: ${pathOf(element)} (line ${element.line})`,
      ...[...messages].map((message) => `    - ERROR: ${message}`),
    ]);
    let length = 0;
    const shown = lines.map(shorten).filter((line) => {
      length += line.length;
      return length <= limits.text;
    });
    const omitted = lines.length - shown.length;
    if (omitted > 0) shown.push(`- and ${omitted} more lines`);
    return `'${resourceName}': ${shown.join('\n')}\n`;
  }
}

/** What a deployment's answer says about a file that cannot be read at all. */
export function fileErrorText(resourceName: string, message: string): string {
  return `'${resourceName}': ${shorten(message)}\n`;
}

/** The nearest id, followed by the names of the elements on the way down: `eligibility > decisionTable > rule`. */
function pathOf(element: XmlElement): string {
  const id = element.attributes.find(({ namespace, name }) => namespace === '' && name === 'id')?.value;
  if (id !== undefined && id !== '') return id;
  return element.parent === undefined ? element.name : `${pathOf(element.parent)} > ${element.name}`;
}

function shorten(line: string): string {
  return line.length <= limits.line ? line : `${line.slice(0, limits.line)}…`;
}
