import type { IntermediateCatchDefinition } from '@millrace/bpmn-model';
import type { ElementTypes } from '../moddle/element.ts';
import { rejectExtensions } from '../not-built.ts';
import { conditionCatch } from './definitions/condition-catch.ts';
import { type DefinitionTable, definitionKindOf } from './definitions/definition-kind.ts';
import { link } from './definitions/link.ts';
import { messageCatch } from './definitions/message-catch.ts';
import { signalCatch } from './definitions/signal-catch.ts';
import { timerCatch } from './definitions/timer-catch.ts';
import { onlyDefinitionOf } from './event-definitions.ts';
import type { FlowNodeKind } from './flow-node-kind.ts';
import { outputsOf } from './mappings.ts';

const definitions: DefinitionTable<IntermediateCatchDefinition> = {
  'bpmn:MessageEventDefinition': messageCatch,
  'bpmn:TimerEventDefinition': timerCatch,
  'bpmn:SignalEventDefinition': signalCatch,
  'bpmn:LinkEventDefinition': link,
  'bpmn:ConditionalEventDefinition': conditionCatch,
};
const possibleText = 'Event definition must be one of: message, timer, signal, or link';

/** An event that a token waits for. */
export const intermediateCatchEvent: FlowNodeKind<ElementTypes['bpmn:IntermediateCatchEvent']> = {
  compile(element, problems) {
    const definition = onlyDefinitionOf(element, problems);
    if (definition === undefined) return undefined;
    rejectExtensions(element, ['zeebe:ExecutionListeners'], problems);
    const kind = definitionKindOf(definitions, definition);
    if (kind === undefined) problems.add(element, possibleText);
    const event = kind?.compile(definition, element, problems);
    return event && { kind: 'intermediateCatchEvent', event, ...outputsOf(element, problems) };
  },
};
