import { type ElementTypes, elementName, isA } from '../moddle/element.ts';
import { refuseElement, refuseExtensions } from '../not-built.ts';
import { onlyDefinitionOf } from './event-definitions.ts';
import type { FlowNodeKind } from './flow-node-kind.ts';
import { outputsOf } from './mappings.ts';
import { messageOf } from './message-of.ts';

const possible = new Set([
  'timerEventDefinition',
  'signalEventDefinition',
  'linkEventDefinition',
  'conditionalEventDefinition',
]);
const possibleText = 'Event definition must be one of: message, timer, signal, or link';

/** An event that a token waits for: a message so far. */
export const intermediateCatchEvent: FlowNodeKind<ElementTypes['bpmn:IntermediateCatchEvent']> = {
  compile(element, problems) {
    const definition = onlyDefinitionOf(element, problems);
    if (definition === undefined) return undefined;
    refuseExtensions(element, ['zeebe:ExecutionListeners'], problems);
    if (!isA(definition, 'bpmn:MessageEventDefinition')) {
      if (possible.has(elementName(definition))) refuseElement(definition, problems);
      else problems.add(element, possibleText);
      return undefined;
    }
    const message = messageOf(definition, problems);
    return message && { kind: 'messageCatchEvent', message, ...outputsOf(element, problems) };
  },
};
