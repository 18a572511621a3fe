import { compile } from '@millrace/bpmn-compile';
import { encodeModel, feelOf, type Node, type ProcessModel } from '@millrace/bpmn-model';
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
  return { kind: 'process', id: processId, name: '', versionTag, model: encodeModel(model), requirements: '' };
}

/** What an element names that must be deployed together with it. An id that is an expression is known only later. */
function referencesOf(node: Node): DefinitionReference[] {
  if (!('work' in node) || node.work.type !== 'decision') return [];
  const { decisionId: id, binding } = node.work;
  return binding.type === 'deployment' && feelOf(id) === undefined ? [{ kind: 'decision', id, element: node.id }] : [];
}
