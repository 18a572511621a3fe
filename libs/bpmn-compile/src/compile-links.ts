import type { Flow, FlowIndex, NodeIndex } from '@millrace/bpmn-model';
import type { Draft } from './draft.ts';
import { type Element, isA } from './moddle/element.ts';
import type { Neighbours } from './neighbours.ts';

/** What a node has because of its neighbours. */
interface Links {
  readonly incoming?: readonly FlowIndex[];
  readonly defaultFlow?: FlowIndex;
  readonly startNode?: NodeIndex;
  readonly attachedTo?: NodeIndex;
  readonly inner?: NodeIndex;
  readonly eventStarts?: readonly NodeIndex[];
}

/** The links of the node with this index. */
export function linksOf(index: NodeIndex, draft: Draft, flows: readonly Flow[], neighbours: Neighbours): Links {
  const { element, body } = draft.nodes[index] as Draft['nodes'][number];
  // The inner activity is drafted right after its body.
  if (body.kind === 'multiInstanceBody') return { inner: index + 1 };
  const incoming = neighbours.incoming[index] ?? [];
  if (body.kind === 'parallelGateway') return { incoming };
  if (isA(element, 'bpmn:ExclusiveGateway')) return defaultFlowOf(element);
  if (isA(element, 'bpmn:InclusiveGateway')) return { incoming, ...defaultFlowOf(element) };
  if (isA(element, 'bpmn:BoundaryEvent')) {
    const host = element.attachedToRef && neighbours.nodeOf.get(element.attachedToRef);
    return host === undefined ? {} : { attachedTo: host };
  }
  if (body.kind === 'process') return eventStartsIn(index, neighbours);
  const isScope = body.kind === 'subProcess' || body.kind === 'eventSubProcess';
  return isScope ? { ...startNodeOf(index, neighbours), ...eventStartsIn(index, neighbours) } : {};

  function defaultFlowOf({ default: standard }: { readonly default?: Element }): Links {
    const defaultFlow = neighbours.outgoing[index]?.find((flow) => flows[flow]?.id === standard?.id);
    return defaultFlow === undefined ? {} : { defaultFlow };
  }
}

/** The none start event of a scope. */
export function startNodeOf(scope: NodeIndex, neighbours: Neighbours): { startNode?: NodeIndex } {
  const startNode = neighbours.startNode.get(scope);
  return startNode === undefined ? {} : { startNode };
}

/** The start events of the event sub-processes in a scope, if it has any. */
function eventStartsIn(scope: NodeIndex, neighbours: Neighbours): Links {
  const eventStarts = neighbours.eventStarts.get(scope);
  return eventStarts === undefined ? {} : { eventStarts };
}
