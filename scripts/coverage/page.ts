import { elementRows } from './elements.ts';
import { eventRows, positionNames } from './events.ts';
import { extensionRows } from './extensions.ts';
import { notes } from './notes.ts';
import { restRows } from './rest.ts';
import type { Row } from './row.ts';
import { rpcRows } from './rpcs.ts';

/** The text of docs/coverage.md, from what the compiler and the gateway do with samples. */
export async function coveragePage(): Promise<string> {
  const [elements, extensions, calls, endpoints, events] = await Promise.all([
    elementRows(),
    extensionRows(),
    rpcRows(),
    restRows(),
    eventRows(),
  ]);
  checkNotes([...elements, ...extensions, ...calls, ...endpoints]);
  return `# What Millrace has of Zeebe 8.9

Made by \`npm run docs\` from what the compiler and the gateway do with a sample of each line. Do not edit.

- **works**: as in Zeebe, unless the last column says how it differs. Smaller questions are in [unsure](unsure.md).
- **rejected by name**: Zeebe has it, this version does not. A deployment or request with it is rejected with a text that names it.
- **not in Zeebe**: BPMN has it, Zeebe does not. It is rejected with Zeebe's text.
- **no effect**: accepted, and changes nothing.

## Elements

${table(['element', '', 'how it differs'], elements.map(cells))}

## Events

${table(
  ['definition', ...positionNames],
  events.map(([name, of]) => [name, ...of]),
)}

–: not in Zeebe, and rejected as there.

## Extension elements

An extension element that Zeebe does not have is ignored, as there.

${table(
  ['extension element', '', 'attributes', 'how it differs'],
  extensions.map((row) => [row.name, row.status, codes(row.attributes), noteOn(row)]),
)}

## RPCs

${table(
  ['RPC', '', 'fields rejected by name', 'how it differs'],
  calls.map((row) => [row.name, row.status, codes(row.rejectedFields), noteOn(row)]),
)}

## REST

What is rejected by name is answered 501. Searches find what is alive: what has ended is not kept.

${table(['endpoint', '', 'how it differs'], endpoints.map(cells))}
`;
}

function cells(row: Row): string[] {
  return [row.name, row.status, noteOn(row)];
}

function codes(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

function noteOn({ name }: Row): string {
  return notes[name] ?? '';
}

/** Each note belongs to a line, and each line without effect says why that is right. */
function checkNotes(rows: readonly Row[]): void {
  const names = new Set(rows.map(({ name }) => name));
  for (const name of Object.keys(notes)) {
    if (!names.has(name)) throw new Error(`The note on '${name}' in scripts/coverage/notes.ts is on no line`);
  }
  const silent = rows.filter(({ name, status }) => status === 'no effect' && notes[name] === undefined);
  if (silent.length === 0) return;
  const lines = silent.map(({ name }) => `'${name}'`).join(', ');
  throw new Error(`These have no effect, and scripts/coverage/notes.ts does not say why: ${lines}`);
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (of: readonly string[]) => `| ${of.join(' | ')} |`;
  return [line(heads), `|${' --- |'.repeat(heads.length)}`, ...rows.map(line)].join('\n');
}
