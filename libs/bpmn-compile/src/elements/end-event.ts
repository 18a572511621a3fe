import type { EndDefinition } from '@millrace/bpmn-model';
import type { ElementTypes } from '../moddle/element.ts';
import { rejectExtensions } from '../not-built.ts';
import { compensationThrow } from './definitions/compensation-throw.ts';
import { type DefinitionTable, definitionKindOf } from './definitions/definition-kind.ts';
import { errorThrow } from './definitions/error-throw.ts';
import { escalationThrow } from './definitions/escalation-throw.ts';
import { messageThrow } from './definitions/message-throw.ts';
import { signalThrow } from './definitions/signal-throw.ts';
import { eventDefinitionsOf } from './event-definitions.ts';
import type { FlowNodeKind } from './flow-node-kind.ts';
import { outputsOf, throwMappingsOf } from './mappings.ts';

const definitions: DefinitionTable<EndDefinition> = {
  'bpmn:ErrorEventDefinition': errorThrow,
  'bpmn:TerminateEventDefinition': { compile: () => ({ type: 'terminate' }) },
  'bpmn:MessageEventDefinition': messageThrow,
  'bpmn:SignalEventDefinition': signalThrow,
  'bpmn:EscalationEventDefinition': escalationThrow,
  'bpmn:CompensateEventDefinition': compensationThrow,
};
const possibleText = 'End events must be one of: none, error, message, terminate, signal, escalation or compensation';

/** The definitions whose end events have no mappings. */
const withoutMappings: ReadonlySet<EndDefinition['type']> = new Set(['error', 'terminate', 'compensation']);

/** An end event. */
export const endEvent: FlowNodeKind<ElementTypes['bpmn:EndEvent']> = {
  compile(element, problems) {
    const [definition, ...more] = eventDefinitionsOf(element);
    if (more.length > 0) problems.add(element, 'Must have at most one event definition');
    rejectExtensions(element, ['zeebe:ExecutionListeners'], problems);
    if (definition === undefined) {
      return { kind: 'endEvent', event: { type: 'none' }, ...outputsOf(element, problems) };
    }
    const kind = definitionKindOf(definitions, definition);
    if (kind === undefined) problems.add(element, possibleText);
    const event = kind?.compile(definition, element, problems);
    if (event === undefined) return undefined;
    return {
      kind: 'endEvent',
      event,
      ...(withoutMappings.has(event.type) ? {} : throwMappingsOf(element, event, problems)),
    };
  },
};
