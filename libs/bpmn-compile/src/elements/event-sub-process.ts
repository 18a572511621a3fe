import { type Element, isA } from '../moddle/element.ts';

/** Whether an element is an event sub-process: what starts it is an event, not a token. */
export function isEventSubProcess(element: Element): boolean {
  return isA(element, 'bpmn:SubProcess') && element.triggeredByEvent === true;
}

/** Whether an element stands directly in an event sub-process. */
export function isInEventSubProcess({ $parent }: Element): boolean {
  return $parent !== undefined && isEventSubProcess($parent);
}
