import { type Element, type ElementTypes, isA } from '../../moddle/element.ts';

/** The error that an event definition refers to, if it does. */
export function errorOf({ errorRef }: ElementTypes['bpmn:ErrorEventDefinition']) {
  const error: Element | undefined = errorRef;
  return error !== undefined && isA(error, 'bpmn:Error') ? error : undefined;
}
