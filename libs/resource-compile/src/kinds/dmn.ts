import { encodeDrg } from '@millrace/dmn';
import { compileDrg } from '@millrace/dmn-compile';
import type { CompiledDefinition, ResourceKind } from '../resource.ts';

/** Decision requirements, and the decisions in them. Those of a file that it imports belong to that file. */
export const dmn: ResourceKind = {
  extensions: ['.dmn'],
  imports: true,
  async compile(resource, others) {
    const result = await compileDrg(resource, others);
    if (!result.ok) return result;
    const { model, imported } = result;
    const { id, name } = model;
    const requirements: CompiledDefinition = {
      kind: 'decisionRequirements',
      ...{ id, name, versionTag: '', model: encodeDrg(model), requirements: '', starts: [] },
    };
    const decisions = model.decisions.map(
      (decision): CompiledDefinition => ({
        kind: 'decision',
        id: decision.id,
        name: decision.name,
        versionTag: decision.versionTag ?? '',
        model: new Uint8Array(),
        requirements: id,
        starts: [],
      }),
    );
    return { ok: true, definitions: [requirements, ...decisions], references: [], imported };
  },
};
