import { type ElementTypes, elementName } from '../moddle/element.ts';
import { refuseElement, refuseExtensions, rejectUnsupported } from '../not-built.ts';
import { eventDefinitionsOf } from './event-definitions.ts';
import type { FlowNodeKind } from './flow-node-kind.ts';
import { outputsOf } from './mappings.ts';

/** What can start an instance by itself. */
const possible = new Set([
  'messageEventDefinition',
  'timerEventDefinition',
  'signalEventDefinition',
  'conditionalEventDefinition',
]);

/** A none start event. The others are not built. */
export const startEvent: FlowNodeKind<ElementTypes['bpmn:StartEvent']> = {
  compile(element, problems) {
    const definitions = eventDefinitionsOf(element);
    if (definitions.length > 1) problems.add(element, "Start event can't have more than one type");
    for (const definition of definitions) {
      const name = elementName(definition);
      if (possible.has(name)) refuseElement(definition, problems);
      else rejectUnsupported(definition, problems);
    }
    refuseExtensions(element, ['zeebe:ExecutionListeners'], problems);
    return definitions.length === 0 ? { kind: 'startEvent', ...outputsOf(element, problems) } : undefined;
  },
};
