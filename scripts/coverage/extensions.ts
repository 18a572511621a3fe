import { zeebeDescriptor } from '../../libs/bpmn-compile/src/moddle/zeebe-descriptor.ts';
import { type ExtensionSample, extensionSamples } from './extension-samples.ts';
import { effectOf } from './probe.ts';
import type { Row } from './row.ts';

/** An extension element on an element, with its attributes that work; one that does not has a line of its own. */
interface ExtensionRow extends Row {
  readonly attributes: readonly string[];
}

/** Types of the descriptor that are only wrapped around others, or part of one that has a line. */
const parts: ReadonlySet<string> = new Set([
  'Input',
  'Output',
  'Header',
  'LinkedResource',
  'Property',
  'ExecutionListener',
  'TaskListener',
]);

/** What becomes of each extension element, and of each of its attributes, on each kind of element that has it in Zeebe. */
export async function extensionRows(): Promise<ExtensionRow[]> {
  const samples = new Map(Object.entries(extensionSamples));
  for (const name of describedNames()) {
    if (!samples.has(name)) throw new Error(`zeebe:${name} has no sample in scripts/coverage/extension-samples.ts`);
  }
  const rows: ExtensionRow[] = [];
  for (const [name, hosts] of samples) {
    for (const sample of hosts) rows.push(...(await rowsOf(name, sample)));
  }
  return rows;
}

/** The extension elements that the parser knows: what it does not know it could not reject by name. */
function describedNames(): string[] {
  return zeebeDescriptor.types
    .filter((type) => 'superClass' in type && type.superClass?.includes('Element') === true && !parts.has(type.name))
    .map(({ name }) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`);
}

async function rowsOf(name: string, { on, attributes, file }: ExtensionSample): Promise<ExtensionRow[]> {
  const of = `\`${name}\` on ${on}`;
  const needed = attributes.filter(({ optional }) => !optional).map(textOf);
  const status = await effectOf(file(needed.join(' '), true), file('', false));
  if (status !== 'works') return [{ name: of, status, attributes: [] }];
  const working: string[] = [];
  const others: ExtensionRow[] = [];
  for (const attribute of attributes) {
    const rest = needed.filter((text) => text !== textOf(attribute));
    const effect = await effectOf(file([...rest, textOf(attribute)].join(' '), true), file(rest.join(' '), true));
    if (effect === 'works') working.push(attribute.name);
    else others.push({ name: `${of}: \`${attribute.name}\``, status: effect, attributes: [] });
  }
  return [{ name: of, status, attributes: working }, ...others];
}

function textOf({ name, value, beside = '' }: ExtensionSample['attributes'][number]): string {
  return `${name}="${value}" ${beside}`;
}
