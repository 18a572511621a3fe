import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';

export type Values = Readonly<Record<string, unknown>>;

/** An object of Kubernetes, as the chart has it. */
export interface KubeObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly labels?: Readonly<Record<string, string>> };
  // biome-ignore lint/suspicious/noExplicitAny: each kind has a form of its own, which schemas check
  readonly [rest: string]: any;
}

export interface Rendered {
  readonly objects: readonly KubeObject[];
  /** NOTES.txt. */
  readonly notes: string;
  /** Why Helm rejects the values. */
  readonly error?: string;
}

type Answer = { readonly manifests: Readonly<Record<string, string>> } | { readonly error: string };

const CHART = resolve(import.meta.dirname, '../millrace');

/** Renders the chart with each of the values, as the release `mill` in the namespace `flow`. */
export function render(tools: string, cases: readonly Values[]): Rendered[] {
  const output = execFileSync('python3', [join(import.meta.dirname, 'render.py')], {
    input: JSON.stringify({ chart: CHART, cases }),
    env: { ...process.env, PYTHONPATH: tools },
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  return (JSON.parse(output) as Answer[]).map(renderedOf);
}

function renderedOf(answer: Answer): Rendered {
  if ('error' in answer) return { objects: [], notes: '', error: answer.error };
  const objects: KubeObject[] = [];
  let notes = '';
  for (const [template, text] of Object.entries(answer.manifests)) {
    if (template.endsWith('NOTES.txt')) notes = text;
    else objects.push(...objectsIn(template, text));
  }
  return { objects, notes };
}

function objectsIn(template: string, text: string): KubeObject[] {
  const documents = parseAllDocuments(text, { uniqueKeys: true });
  return [...documents].flatMap((document) => {
    if (document.errors.length > 0) throw new Error(`${template}: ${document.errors[0]?.message}\n${text}`);
    const object = document.toJS() as KubeObject | null;
    return object ? [object] : [];
  });
}
