import type { IntermediateThrowDefinition } from '@millrace/bpmn-model';
import type { Extended } from '../extensions.ts';
import type { ElementTypes } from '../moddle/element.ts';
import { rejectExtensions, rejectUnsupported } from '../not-built.ts';
import type { Problems } from '../problems.ts';
import { compensationThrow } from './definitions/compensation-throw.ts';
import { type DefinitionTable, definitionKindOf } from './definitions/definition-kind.ts';
import { escalationThrow } from './definitions/escalation-throw.ts';
import { link } from './definitions/link.ts';
import { messageThrow } from './definitions/message-throw.ts';
import { signalThrow } from './definitions/signal-throw.ts';
import { eventDefinitionsOf } from './event-definitions.ts';
import type { FlowNodeKind } from './flow-node-kind.ts';
import { outputsOf, throwMappingsOf } from './mappings.ts';

const definitions: DefinitionTable<IntermediateThrowDefinition> = {
  'bpmn:MessageEventDefinition': messageThrow,
  'bpmn:SignalEventDefinition': signalThrow,
  'bpmn:EscalationEventDefinition': escalationThrow,
  'bpmn:LinkEventDefinition': link,
  'bpmn:CompensateEventDefinition': compensationThrow,
};

/** An event that throws something on the way. */
export const intermediateThrowEvent: FlowNodeKind<ElementTypes['bpmn:IntermediateThrowEvent']> = {
  compile(element, problems) {
    const [definition, ...more] = eventDefinitionsOf(element);
    if (more.length > 0) problems.add(element, 'Must have at most one event definition');
    rejectExtensions(element, ['zeebe:ExecutionListeners'], problems);
    if (definition === undefined) {
      return { kind: 'intermediateThrowEvent', event: { type: 'none' }, ...outputsOf(element, problems) };
    }
    const kind = definitionKindOf(definitions, definition);
    if (kind === undefined) rejectUnsupported(definition, problems);
    const event = kind?.compile(definition, element, problems);
    return event && { kind: 'intermediateThrowEvent', event, ...mappingsFor(element, event, problems) };
  },
};

/** One that compensates has no mappings. */
function mappingsFor(element: Extended, event: IntermediateThrowDefinition, problems: Problems) {
  return event.type === 'compensation' ? {} : throwMappingsOf(element, event, problems);
}
