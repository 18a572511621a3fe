import type { NodeIndex } from '@millrace/bpmn-model';
import type { Draft } from './draft.ts';
import { flowNodeKindOf } from './elements/flow-node-kinds.ts';
import { requiredAttribute } from './extensions.ts';
import { type FlowNode, isA, type Process } from './moddle/element.ts';
import type { Problems } from './problems.ts';

/** Adds the flow nodes and sequence flows that stand directly in a scope; lanes, data and annotations have no effect. */
export function compileScope(element: Process, scope: NodeIndex, draft: Draft, problems: Problems): void {
  for (const child of element.flowElements ?? []) {
    if (isA(child, 'bpmn:SequenceFlow')) draft.flows.push(child);
    else compileFlowNode(child, scope, draft, problems);
  }
}

function compileFlowNode(element: FlowNode, scope: NodeIndex, draft: Draft, problems: Problems): void {
  const kind = flowNodeKindOf(element);
  if (kind === undefined) return;
  requiredAttribute(element, 'id', problems);
  const body = kind.compile(element, problems);
  if (body !== undefined) draft.nodes.push({ element, scope, body });
}
