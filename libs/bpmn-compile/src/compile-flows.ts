import type { Flow } from '@millrace/bpmn-model';
import type { Draft, DraftNode } from './draft.ts';
import { isEventSubProcess } from './elements/event-sub-process.ts';
import { flowNodeKindOf } from './elements/flow-node-kinds.ts';
import { requiredAttribute } from './extensions.ts';
import { type Element, elementName, type FlowNode, isA, type SequenceFlow } from './moddle/element.ts';
import type { Problems } from './problems.ts';
import { checkExpression } from './text-value.ts';

const conditionalSources = new Set(['exclusiveGateway', 'inclusiveGateway']);

/** The sequence flows between the nodes. One at an element that has no node is left out: that element was rejected. */
export function compileFlows({ nodes, flows }: Draft, problems: Problems): Flow[] {
  const indexOf = new Map<Element, number>();
  for (const [index, { element, isInner }] of nodes.entries()) if (!isInner) indexOf.set(element, index);
  const leaving = new Map<Element | undefined, number>();
  for (const { sourceRef } of flows) leaving.set(sourceRef, (leaving.get(sourceRef) ?? 0) + 1);
  return flows.flatMap((flow) => {
    const { id = '', sourceRef, targetRef } = flow;
    if (sourceRef === undefined || targetRef === undefined) return [];
    checkFlow(flow, sourceRef, targetRef, problems);
    const [source, target] = [indexOf.get(sourceRef), indexOf.get(targetRef)];
    if (source === undefined || target === undefined || isThrownLink(nodes[source])) return [];
    return { id, source, target, ...conditionOf(flow, sourceRef, (leaving.get(sourceRef) ?? 0) > 1, problems) };
  });
}

/** A link leads to its catch event and nowhere else. */
function isThrownLink(node: DraftNode | undefined): boolean {
  return node?.body.kind === 'intermediateThrowEvent' && node.body.event.type === 'link';
}

/** The condition that a gateway evaluates; that of a default flow never is. */
function conditionOf(
  flow: SequenceFlow,
  source: FlowNode,
  isOneOfSeveral: boolean,
  problems: Problems,
): { condition?: string } {
  const isInclusive = isA(source, 'bpmn:InclusiveGateway');
  if (!(isInclusive || isA(source, 'bpmn:ExclusiveGateway')) || source.default === flow) return {};
  const expression = flow.conditionExpression;
  if (expression === undefined) {
    const text = isInclusive ? 'Must have a condition' : 'Must have a condition or be default flow';
    if (isOneOfSeveral) problems.add(flow, text);
    return {};
  }
  const condition = expression.body ?? '';
  // In the file it has the name of its place, not of its type.
  checkExpression(condition, { $type: 'bpmn:ConditionExpression', $parent: flow, id: expression.id }, problems);
  return { condition };
}

function checkFlow(flow: SequenceFlow, source: FlowNode, target: FlowNode, problems: Problems): void {
  requiredAttribute(flow, 'id', problems);
  for (const end of [source, target]) {
    if (flowNodeKindOf(end) === undefined || end.$parent !== flow.$parent) {
      problems.add(flow, `Must connect flow nodes of its own scope, but '${end.id}' is none`);
    }
    if (isEventSubProcess(end)) problems.add(end, 'Event sub-processes must not have sequence flows');
  }
  if (isA(source, 'bpmn:EndEvent')) {
    problems.add(source, 'End events must not have outgoing sequence flows to other elements.');
  }
  if (isA(target, 'bpmn:BoundaryEvent')) problems.add(target, 'Cannot have incoming sequence flows');
  if (flow.conditionExpression !== undefined && !conditionalSources.has(elementName(source))) {
    problems.add(flow, 'Conditional sequence flows are only supported at exclusive or inclusive gateway');
  }
}
