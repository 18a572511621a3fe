import type { Flow, FlowIndex, NodeIndex } from '@millrace/bpmn-model';
import type { Draft } from './draft.ts';
import type { NodeBody } from './elements/flow-node-kind.ts';
import { type Element, isA } from './moddle/element.ts';

/** The nodes and flows of one process by what they belong to, so that the links of all nodes take linear time. */
export interface Neighbours {
  readonly nodeOf: ReadonlyMap<Element, NodeIndex>;
  /** In the order of the XML, as all lists here. */
  readonly incoming: readonly (readonly FlowIndex[])[];
  readonly outgoing: readonly (readonly FlowIndex[])[];
  /** Without those of compensation, which nothing waits for. */
  readonly boundaryEvents: ReadonlyMap<Element, readonly NodeIndex[]>;
  /** The first none start event of each scope, of an event sub-process its start event. */
  readonly startNode: ReadonlyMap<NodeIndex, NodeIndex>;
  /** The start events of the event sub-processes that stand directly in each scope. */
  readonly eventStarts: ReadonlyMap<NodeIndex, readonly NodeIndex[]>;
}

/** Goes through the nodes and flows once each. */
export function neighboursOf({ nodes }: Draft, flows: readonly Flow[]): Neighbours {
  const nodeOf = new Map<Element, NodeIndex>();
  const boundaryEvents = new Map<Element, NodeIndex[]>();
  const startNode = new Map<NodeIndex, NodeIndex>();
  const eventStarts = new Map<NodeIndex, NodeIndex[]>();
  nodes.forEach(({ element, scope, body, isInner }, index) => {
    if (!isInner) nodeOf.set(element, index);
    const host = hostOf(element);
    if (host !== undefined && !marksCompensation(body)) pushTo(boundaryEvents, host, index);
    if (body.kind === 'startEvent' && body.event.type === 'none' && !startNode.has(scope)) startNode.set(scope, index);
    if (body.kind === 'eventSubProcessStartEvent') {
      startNode.set(scope, index);
      pushTo(eventStarts, nodes[scope]?.scope ?? 0, index);
    }
  });
  const incoming = nodes.map((): FlowIndex[] => []);
  const outgoing = nodes.map((): FlowIndex[] => []);
  flows.forEach(({ source, target }, index) => {
    outgoing[source]?.push(index);
    incoming[target]?.push(index);
  });
  return { nodeOf, incoming, outgoing, boundaryEvents, startNode, eventStarts };
}

/** Whether it is a boundary event that only joins its activity with a handler. */
function marksCompensation(body: NodeBody): boolean {
  return body.kind === 'boundaryEvent' && body.event.type === 'compensation';
}

/** The activity that a boundary event is attached to. */
export function hostOf(element: Element): Element | undefined {
  return isA(element, 'bpmn:BoundaryEvent') ? element.attachedToRef : undefined;
}

function pushTo<Key>(lists: Map<Key, NodeIndex[]>, key: Key, index: NodeIndex): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [index]);
  else list.push(index);
}
