import { compile } from '@millrace/bpmn-compile';
import { encodeModel, type ProcessModel } from '@millrace/bpmn-model';
import type { CompiledDefinition, ResourceKind } from '../resource.ts';

/** Processes. */
export const bpmn: ResourceKind = {
  extensions: ['.bpmn', '.xml'],
  imports: false,
  async compile(resource) {
    const result = await compile(resource);
    return result.ok ? { ok: true, definitions: result.processes.map(definitionOf), imported: [] } : result;
  },
};

function definitionOf(model: ProcessModel): CompiledDefinition {
  const { processId, versionTag = '' } = model;
  return { kind: 'process', id: processId, name: '', versionTag, model: encodeModel(model), requirements: '' };
}
