import { type ElementTypes, elementName } from '../moddle/element.ts';
import { refuseElement, refuseExtensions } from '../not-built.ts';
import { eventDefinitionsOf } from './event-definitions.ts';
import type { FlowNodeKind } from './flow-node-kind.ts';

const possible = new Set([
  'errorEventDefinition',
  'messageEventDefinition',
  'terminateEventDefinition',
  'signalEventDefinition',
  'escalationEventDefinition',
  'compensateEventDefinition',
]);
const possibleText = 'End events must be one of: none, error, message, terminate, signal, escalation or compensation';

/** A none end event. Those that throw something are not built. */
export const endEvent: FlowNodeKind<ElementTypes['bpmn:EndEvent']> = {
  compile(element, problems) {
    const definitions = eventDefinitionsOf(element);
    if (definitions.length > 1) problems.add(element, 'Must have at most one event definition');
    for (const definition of definitions) {
      if (possible.has(elementName(definition))) refuseElement(definition, problems);
      else problems.add(element, possibleText);
    }
    refuseExtensions(element, ['zeebe:IoMapping', 'zeebe:ExecutionListeners'], problems);
    return definitions.length === 0 ? { kind: 'endEvent' } : undefined;
  },
};
