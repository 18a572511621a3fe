import type { BoundaryDefinition } from '@millrace/bpmn-model';
import type { ElementTypes } from '../moddle/element.ts';
import { rejectExtensions } from '../not-built.ts';
import { conditionCatch } from './definitions/condition-catch.ts';
import { type DefinitionTable, definitionKindOf } from './definitions/definition-kind.ts';
import { errorCatch } from './definitions/error-catch.ts';
import { escalationCatch } from './definitions/escalation-catch.ts';
import { messageCatch } from './definitions/message-catch.ts';
import { signalCatch } from './definitions/signal-catch.ts';
import { timerCatch } from './definitions/timer-catch.ts';
import { onlyDefinitionOf } from './event-definitions.ts';
import type { FlowNodeKind } from './flow-node-kind.ts';
import { isInterrupting } from './interrupting.ts';
import { outputsOf } from './mappings.ts';

const definitions: DefinitionTable<BoundaryDefinition> = {
  'bpmn:ErrorEventDefinition': errorCatch,
  'bpmn:MessageEventDefinition': messageCatch,
  'bpmn:TimerEventDefinition': timerCatch,
  'bpmn:SignalEventDefinition': signalCatch,
  'bpmn:EscalationEventDefinition': escalationCatch,
  'bpmn:ConditionalEventDefinition': conditionCatch,
  'bpmn:CompensateEventDefinition': { compile: () => ({ type: 'compensation' }) },
};
const possibleText = 'Boundary events must be one of: timer, message, error, signal, escalation, conditional';

/** The definitions that always interrupt their activity. */
const alwaysInterrupting: ReadonlySet<BoundaryDefinition['type']> = new Set(['error', 'compensation']);

/** An event at the edge of an activity. */
export const boundaryEvent: FlowNodeKind<ElementTypes['bpmn:BoundaryEvent']> = {
  compile(element, problems) {
    const definition = onlyDefinitionOf(element, problems);
    if (definition === undefined) return undefined;
    rejectExtensions(element, ['zeebe:ExecutionListeners'], problems);
    const kind = definitionKindOf(definitions, definition);
    if (kind === undefined) problems.add(element, possibleText);
    const event = kind?.compile(definition, element, problems);
    if (event === undefined) return undefined;
    const interrupting = isInterrupting(element);
    if (!interrupting && alwaysInterrupting.has(event.type)) {
      problems.add(element, 'Non-Interrupting event of this type is not allowed');
    }
    return { kind: 'boundaryEvent', interrupting, event, ...outputsOf(element, problems) };
  },
};
