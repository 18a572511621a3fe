import type { Compensation, CompensationThrowDefinition, NodeIndex } from '@millrace/bpmn-model';
import type { Draft, DraftNode } from './draft.ts';
import { eventDefinitionsOf } from './elements/event-definitions.ts';
import { type Element, isA } from './moddle/element.ts';
import type { Neighbours } from './neighbours.ts';
import type { Problems } from './problems.ts';

/** What nodes have because of compensation. */
export interface CompensationLinks {
  /** What each activity and scope leaves to compensate. */
  readonly compensations: ReadonlyMap<NodeIndex, Compensation>;
  /** The events that compensate one activity only. */
  readonly throws: ReadonlyMap<NodeIndex, CompensationThrowDefinition>;
}

/** Finds the handlers of activities, and the activities of the events that compensate one only. */
export function compileCompensation(draft: Draft, neighbours: Neighbours, problems: Problems): CompensationLinks {
  checkHandlers(draft, problems);
  const compensations = handlersOf(draft, neighbours);
  // A scope is compensated with what is in it.
  for (const index of [...compensations.keys()]) {
    for (let at = scopeOf(draft, index); at > 0 && !compensations.has(at); at = scopeOf(draft, at)) {
      compensations.set(at, {});
    }
  }
  return { compensations, throws: throwsOf(draft, neighbours, compensations, problems) };
}

function scopeOf({ nodes }: Draft, index: NodeIndex): NodeIndex {
  return nodes[index]?.scope ?? 0;
}

/** A boundary event is joined with the handler of its activity by an association. */
function handlersOf({ nodes }: Draft, { nodeOf }: Neighbours): Map<NodeIndex, Compensation> {
  const targets = new Map<Element, Element>();
  for (const { element } of nodes) {
    for (const artifact of ('artifacts' in element && element.artifacts) || []) {
      if (!isA(artifact, 'bpmn:Association') || !artifact.sourceRef || !artifact.targetRef) continue;
      if (isHandler(artifact.targetRef)) targets.set(artifact.sourceRef, artifact.targetRef);
    }
  }
  const compensations = new Map<NodeIndex, Compensation>();
  for (const { element, body } of nodes) {
    if (body.kind !== 'boundaryEvent' || body.event.type !== 'compensation') continue;
    const target = targets.get(element);
    const host = hostIndex(element, nodeOf);
    const handler = target && nodeOf.get(target);
    if (host !== undefined && handler !== undefined && !compensations.has(host)) compensations.set(host, { handler });
  }
  return compensations;
}

function hostIndex(event: Element, nodeOf: Neighbours['nodeOf']): NodeIndex | undefined {
  return isA(event, 'bpmn:BoundaryEvent') && event.attachedToRef ? nodeOf.get(event.attachedToRef) : undefined;
}

function isHandler(element: Element): boolean {
  return 'isForCompensation' in element && element.isForCompensation === true;
}

/** A handler is reached by compensation alone, and nothing follows it. */
function checkHandlers({ nodes, flows }: Draft, problems: Problems): void {
  const text = (what: string) => `A compensation handler should have no ${what}`;
  for (const { sourceRef, targetRef } of flows) {
    if (targetRef && isHandler(targetRef)) problems.add(targetRef, text('incoming sequence flows'));
    if (sourceRef && isHandler(sourceRef)) problems.add(sourceRef, text('outgoing sequence flows'));
  }
  for (const { element } of nodes) {
    if (!isA(element, 'bpmn:BoundaryEvent') || !element.attachedToRef) continue;
    if (isHandler(element.attachedToRef)) problems.add(element.attachedToRef, text('boundary events'));
  }
}

function throwsOf(
  draft: Draft,
  { nodeOf }: Neighbours,
  compensations: ReadonlyMap<NodeIndex, Compensation>,
  problems: Problems,
): ReadonlyMap<NodeIndex, CompensationThrowDefinition> {
  const throws = new Map<NodeIndex, CompensationThrowDefinition>();
  for (const [index, node] of draft.nodes.entries()) {
    const { definition, activityRef } = referenceOf(node);
    if (definition === undefined || activityRef === undefined) continue;
    const activity = nodeOf.get(activityRef);
    const problem = problemOf(draft, node, activity, compensations);
    if (problem) {
      problems.add(definition, `The referenced compensation activity '${activityRef.id ?? ''}' ${problem}`);
    } else if (activity !== undefined) throws.set(index, { type: 'compensation', activity });
  }
  return throws;
}

/** The activity that an event refers to, with the definition that does. */
function referenceOf({ element, body }: DraftNode): { definition?: Element; activityRef?: Element } {
  if (body.kind !== 'intermediateThrowEvent' && body.kind !== 'endEvent') return {};
  if (body.event.type !== 'compensation') return {};
  const [definition] = eventDefinitionsOf(element);
  if (definition === undefined || !isA(definition, 'bpmn:CompensateEventDefinition')) return {};
  return { definition, ...(definition.activityRef ? { activityRef: definition.activityRef } : {}) };
}

function problemOf(
  draft: Draft,
  event: DraftNode,
  activity: NodeIndex | undefined,
  compensations: ReadonlyMap<NodeIndex, Compensation>,
): string | undefined {
  const referred = activity === undefined ? undefined : draft.nodes[activity];
  if (activity === undefined || referred === undefined) return "doesn't exist";
  const isScope = isA(referred.element, 'bpmn:SubProcess') || isA(referred.element, 'bpmn:AdHocSubProcess');
  if (!isScope && compensations.get(activity)?.handler === undefined) {
    return 'must have either a compensation boundary event or be a subprocess';
  }
  const isReached = scopesOf(draft, event).includes(referred.scope);
  return isReached ? undefined : 'must be in the same scope as the compensation throw event';
}

/** The scopes that an event compensates: its own, and from an event sub-process also the one around. */
function scopesOf({ nodes }: Draft, { scope }: DraftNode): readonly NodeIndex[] {
  const scopes = [scope];
  for (let at = nodes[scope]; at?.body.kind === 'eventSubProcess'; at = nodes[at.scope]) scopes.push(at.scope);
  return scopes;
}
