import type { Draft } from '../draft.ts';
import { type Element, isA } from '../moddle/element.ts';
import { hostOf } from '../neighbours.ts';
import type { Problems } from '../problems.ts';
import { DistinctEvents } from './same-scope.ts';

/** The activities in which an escalation can be thrown, by their type. */
const escalating = /SubProcess$|^bpmn:CallActivity$/;

/** Checks what boundary events are attached to, and that those of one activity differ. */
export function checkBoundaryEvents({ nodes }: Draft, problems: Problems): void {
  const events = new DistinctEvents();
  for (const { element, body } of nodes) {
    if (!isA(element, 'bpmn:BoundaryEvent') || body.kind !== 'boundaryEvent') continue;
    const host = hostOf(element);
    if (host === undefined || host.$parent !== element.$parent || !isActivity(host)) {
      problems.add(element, 'Must be attached to an activity');
      continue;
    }
    if (body.event.type === 'escalation' && !escalating.test(host.$type)) {
      problems.add(
        element,
        'An escalation boundary event should only be attached to a subprocess, or a call activity.',
      );
    }
    events.add(host, body.event, problems);
  }
  for (const { element, body } of nodes) {
    if (body.kind !== 'receiveTask' || !events.hasMessage(element, body.event.name)) continue;
    problems.add(element, 'Cannot reference the same message name as a boundary event');
  }
}

function isActivity({ $type }: Element): boolean {
  return /Task$|SubProcess$|^bpmn:CallActivity$|^bpmn:Transaction$/.test($type);
}
