import { type Element, elementName } from './moddle/element.ts';
import type { Problems } from './problems.ts';

/** Characters: what a person can act on, and fits the trailer of a gRPC answer, which many clients cap at 8 KB. */
const limits = { line: 1_000, text: 5_000 } as const;

/** What a deployment's answer says about a file that cannot be read at all. */
export function fileErrorText(resourceName: string, message: string): string {
  return `'${resourceName}': ${shorten(message)}\n`;
}

/** What a deployment's answer says about the elements of a file, in Zeebe's form. */
export function elementErrorText(resourceName: string, problems: Problems): string {
  const lines = [...problems.byElement].flatMap(([element, messages]) => [
    `- Element: ${pathOf(element)}`,
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

/** What it says about a process with a loop that never waits; nothing without one. */
export function loopErrorText(resourceName: string, processId: string, loop: readonly string[] | undefined): string[] {
  if (loop === undefined) return [];
  const text = `Processes are not allowed to contain a straight-through processing loop: ${loop.join(' > ')}`;
  return [`\`${resourceName}\`: - Process: ${processId}\n${shorten(`    - ERROR: ${text}`)}\n`];
}

/** The nearest id, followed by the types of the elements on the way down: `task > extensionElements > taskDefinition`. */
function pathOf(element: Element): string {
  if (element.id) return element.id;
  const name = elementName(element);
  return element.$parent === undefined ? name : `${pathOf(element.$parent)} > ${name}`;
}

function shorten(line: string): string {
  return line.length <= limits.line ? line : `${line.slice(0, limits.line)}…`;
}
