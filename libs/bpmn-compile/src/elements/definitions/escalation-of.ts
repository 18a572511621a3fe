import { type Element, type ElementTypes, isA } from '../../moddle/element.ts';

/** The escalation that an event definition refers to, if it does. */
export function escalationOf({ escalationRef }: ElementTypes['bpmn:EscalationEventDefinition']) {
  const escalation: Element | undefined = escalationRef;
  return escalation !== undefined && isA(escalation, 'bpmn:Escalation') ? escalation : undefined;
}
