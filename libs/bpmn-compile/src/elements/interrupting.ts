import { type Element, isA } from '../moddle/element.ts';
import { isInEventSubProcess } from './event-sub-process.ts';

/** Whether an event ends what waits for it: a boundary event its activity, the start of an event sub-process its scope. */
export function isInterrupting(event: Element): boolean {
  if (isA(event, 'bpmn:BoundaryEvent')) return event.cancelActivity !== false;
  return isA(event, 'bpmn:StartEvent') && isInEventSubProcess(event) && event.isInterrupting !== false;
}
