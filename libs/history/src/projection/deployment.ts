import { decodeModel, type Node } from '@millrace/bpmn-model';
import { definitionKey, type Projection, textOrNull } from './context.ts';
import { elementType } from './element-type.ts';

export const deployment: Projection<'deployment'> = {
  DefinitionCreated(event, { changes, time }) {
    const key = definitionKey(event.definition);
    const model = event.kind === 'process' ? decodeModel(event.model) : undefined;
    changes.put('definition', {
      ...{
        key,
        kind: event.kind,
        id: event.id,
        name: textOrNull(event.name || (model?.name ?? '')),
        version: event.version,
      },
      ...{ tag: textOrNull(event.versionTag), resource: event.resourceName, deployed: time, deleted: null },
      requirements: event.requirements > 0 ? definitionKey(event.requirements) : null,
      content: event.content.length > 0 ? Uint8Array.from(event.content) : null,
    });
    if (!model) return;
    model.nodes.forEach((node, index) => {
      const { id, name = id, kind } = node;
      changes.put('node', { def: key, node: index, id, name, type: elementType(kind), headers: headersOf(node) });
    });
    model.flows.forEach(({ id }, flow) => {
      if (id !== '') changes.put('model_flow', { def: key, flow, id });
    });
  },
  DefinitionDeleted({ definition }, { changes, time }) {
    changes.set('definition', definitionKey(definition), { deleted: time });
  },
};

/** The headers of the jobs of a node as JSON; null where it has none. */
function headersOf(node: Node): string | null {
  const headers = 'work' in node && node.work.type === 'job' ? node.work.headers : '{}';
  return headers === '{}' ? null : headers;
}
