import type { Flow, FlowIndex, NodeIndex } from '@millrace/bpmn-model';
import type { Draft } from './draft.ts';
import { type Element, isA } from './moddle/element.ts';

/** What a node has because of its neighbours. */
interface Links {
  readonly incoming?: readonly FlowIndex[];
  readonly defaultFlow?: FlowIndex;
  readonly startNode?: NodeIndex;
  readonly boundaryEvents?: readonly NodeIndex[];
  readonly attachedTo?: NodeIndex;
}

/** The links of the node with this index. */
export function linksOf(index: NodeIndex, draft: Draft, flows: readonly Flow[]): Links {
  const { element, body } = draft.nodes[index] as Draft['nodes'][number];
  if (body.kind === 'parallelGateway') return { incoming: where(flows, ({ target }) => target === index) };
  if (isA(element, 'bpmn:ExclusiveGateway')) {
    const { default: standard } = element;
    const [defaultFlow] = where(flows, ({ id, source }) => source === index && id === standard?.id);
    return defaultFlow === undefined ? {} : { defaultFlow };
  }
  if (isA(element, 'bpmn:BoundaryEvent')) return { attachedTo: nodeOf(element.attachedToRef, draft) };
  const boundaryEvents = where(draft.nodes, (node) => hostOf(node.element) === element);
  return {
    ...(boundaryEvents.length > 0 ? { boundaryEvents } : {}),
    ...(body.kind === 'subProcess' ? startNodeOf(index, draft) : {}),
  };
}

/** The none start event of a scope. */
export function startNodeOf(scope: NodeIndex, { nodes }: Draft): { startNode?: NodeIndex } {
  const startNode = nodes.findIndex((node) => node.scope === scope && node.body.kind === 'startEvent');
  return startNode < 0 ? {} : { startNode };
}

/** The activity that a boundary event is attached to. */
export function hostOf(element: Element): Element | undefined {
  return isA(element, 'bpmn:BoundaryEvent') ? element.attachedToRef : undefined;
}

function nodeOf(element: Element | undefined, { nodes }: Draft): NodeIndex {
  return nodes.findIndex((node) => node.element === element);
}

function where<T>(all: readonly T[], isSo: (one: T) => boolean): number[] {
  return all.flatMap((one, index) => (isSo(one) ? [index] : []));
}
