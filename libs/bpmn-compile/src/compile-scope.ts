import type { NodeIndex } from '@millrace/bpmn-model';
import type { Draft } from './draft.ts';
import { flowNodeKindOf } from './elements/flow-node-kinds.ts';
import { loopOf } from './elements/loop.ts';
import { requiredAttribute } from './extensions.ts';
import { type Element, type FlowNode, isA, type SequenceFlow } from './moddle/element.ts';
import type { Problems } from './problems.ts';

/** A process or sub-process. */
interface Enclosing extends Element {
  readonly flowElements?: readonly (FlowNode | SequenceFlow)[];
}

/** Adds the flow nodes and sequence flows that stand directly in a scope; lanes, data and annotations have no effect. */
export function compileScope(element: Enclosing, scope: NodeIndex, draft: Draft, problems: Problems): void {
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
  if (body === undefined) return;
  const loop = loopOf(element, problems);
  const isInner = loop !== undefined;
  const around = loop ? draft.nodes.push({ element, scope, body: { kind: 'multiInstanceBody', loop } }) - 1 : scope;
  const index = draft.nodes.push({ element, scope: around, body, isInner }) - 1;
  if (body.kind === 'subProcess' || body.kind === 'eventSubProcess') compileScope(element, index, draft, problems);
}
