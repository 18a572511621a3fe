import { compile } from '@millrace/bpmn-compile';
import { encodeModel, feelOf, type Node, namedStartsOf, type ProcessModel } from '@millrace/bpmn-model';
import type { CompiledDefinition, DefinitionReference, ResourceKind } from '../resource.ts';

/** Processes. */
export const bpmn: ResourceKind = {
  extensions: ['.bpmn', '.xml'],
  imports: false,
  async compile(resource) {
    const result = await compile(resource);
    if (!result.ok) return result;
    const { processes } = result;
    const references = processes.flatMap(({ nodes }) => nodes.flatMap(referencesOf));
    return { ok: true, definitions: processes.map(definitionOf), references, imported: [] };
  },
};

function definitionOf(model: ProcessModel): CompiledDefinition {
  const { processId, versionTag = '' } = model;
  const starts = namedStartsOf(model);
  return { kind: 'process', id: processId, name: '', versionTag, model: encodeModel(model), requirements: '', starts };
}

/** What an element names that must be deployed together with it. An id that is an expression is known only later. */
function referencesOf(node: Node): DefinitionReference[] {
  const bound = boundOf(node);
  if (bound === undefined) return [];
  const { kind, id, binding } = bound;
  return binding.type === 'deployment' && feelOf(id) === undefined ? [{ kind, id, element: node.id }] : [];
}

/** The definition that an element is bound to. */
function boundOf(node: Node) {
  if (node.kind === 'callActivity') return { kind: 'process', id: node.processId, binding: node.binding } as const;
  if (!('work' in node)) return undefined;
  const { work } = node;
  if (work.type === 'decision') return { kind: 'decision', id: work.decisionId, binding: work.binding } as const;
  const form = work.type === 'job' || work.type === 'userTask' ? work.form : undefined;
  return form && ({ kind: 'form', id: form.formId, binding: form.binding } as const);
}
