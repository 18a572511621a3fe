import type { CompileResult, ResourceKind } from '../resource.ts';

/** Forms: JSON with an id. What else is in one is for who shows it. */
export const form: ResourceKind = {
  extensions: ['.form'],
  imports: false,
  compile: ({ name, content }) => Promise.resolve(compileForm(name, content)),
};

function compileForm(name: string, content: Uint8Array): CompileResult {
  const rejected = (message: string): CompileResult => ({ ok: false, errors: `'${name}': ${message}\n` });
  const read = readJson(content);
  if (!read.ok) return rejected(`The form is no JSON: ${read.message}`);
  const { value } = read;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return rejected('Expected a form to be a JSON object');
  }
  const { id, versionTag = '' } = value as { readonly id?: unknown; readonly versionTag?: unknown };
  if (id === undefined || id === '') return rejected('Expected the form id to be present, but none given');
  if (typeof id !== 'string') return rejected(`Expected the form id to be a string, but was '${JSON.stringify(id)}'`);
  if (typeof versionTag !== 'string') {
    return rejected(`Expected the version tag to be a string, but was '${JSON.stringify(versionTag)}'`);
  }
  const nothing = { name: '', model: new Uint8Array(), requirements: '', starts: [] };
  const definition = { kind: 'form', id, versionTag, ...nothing } as const;
  return { ok: true, definitions: [definition], references: [], imported: [] };
}

type Read = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };

function readJson(content: Uint8Array): Read {
  try {
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content)) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message.slice(0, 200) : 'it cannot be read' };
  }
}
