import type { Draft } from '../draft.ts';
import { type Element, type FlowNode, isA } from '../moddle/element.ts';
import type { Problems } from '../problems.ts';
import { eventDefinitionsOf } from './event-definitions.ts';

const WAITABLE: ReadonlySet<string> = new Set(['Message', 'Timer', 'Signal', 'Conditional'].map(definitionType));
const OTHER_TARGET =
  'Event-based gateway must not have an outgoing sequence flow to other elements than message/timer/signal/conditional intermediate catch events.';
const OTHER_SOURCE =
  'Target elements of an event gateway must not have any additional incoming sequence flows other than that from the event gateway.';

function definitionType(name: string): string {
  return `bpmn:${name}EventDefinition`;
}

/** Checks that event-based gateways lead to at least two events, and that these are reached by no other way. */
export function checkEventBasedGateways({ nodes, flows }: Draft, problems: Problems): void {
  const targets = new Map<Element, FlowNode[]>();
  const incoming = new Map<Element, number>();
  for (const { sourceRef, targetRef } of flows) {
    if (sourceRef === undefined || targetRef === undefined) continue;
    incoming.set(targetRef, (incoming.get(targetRef) ?? 0) + 1);
    if (!isA(sourceRef, 'bpmn:EventBasedGateway')) continue;
    const known = targets.get(sourceRef);
    if (known) known.push(targetRef);
    else targets.set(sourceRef, [targetRef]);
  }
  for (const { element, body } of nodes) {
    if (body.kind !== 'eventBasedGateway') continue;
    const events = targets.get(element) ?? [];
    if (events.length < 2) problems.add(element, 'Event-based gateway must have at least 2 outgoing sequence flows.');
    if (!events.every(isWaitable)) problems.add(element, OTHER_TARGET);
    if (events.some((event) => (incoming.get(event) ?? 0) > 1)) problems.add(element, OTHER_SOURCE);
  }
}

function isWaitable(target: FlowNode): boolean {
  if (!isA(target, 'bpmn:IntermediateCatchEvent')) return false;
  return eventDefinitionsOf(target).some(({ $type }) => WAITABLE.has($type));
}
