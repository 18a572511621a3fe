import type { EventSubProcessStartDefinition } from '@millrace/bpmn-model';
import type { ElementTypes } from '../moddle/element.ts';
import { rejectExtensions } from '../not-built.ts';
import { conditionCatch } from './definitions/condition-catch.ts';
import { type DefinitionTable, definitionKindOf } from './definitions/definition-kind.ts';
import { errorCatch } from './definitions/error-catch.ts';
import { escalationCatch } from './definitions/escalation-catch.ts';
import { messageCatch } from './definitions/message-catch.ts';
import { signalCatch } from './definitions/signal-catch.ts';
import { timerCatch } from './definitions/timer-catch.ts';
import { eventDefinitionsOf } from './event-definitions.ts';
import type { FlowNodeKind } from './flow-node-kind.ts';
import { isInterrupting } from './interrupting.ts';
import { outputsOf } from './mappings.ts';

const definitions: DefinitionTable<EventSubProcessStartDefinition> = {
  'bpmn:ErrorEventDefinition': errorCatch,
  'bpmn:MessageEventDefinition': messageCatch,
  'bpmn:TimerEventDefinition': timerCatch,
  'bpmn:SignalEventDefinition': signalCatch,
  'bpmn:EscalationEventDefinition': escalationCatch,
  'bpmn:ConditionalEventDefinition': conditionCatch,
};

/** The definitions that always interrupt the scope. */
const alwaysInterrupting: ReadonlySet<EventSubProcessStartDefinition['type']> = new Set(['error']);

/** The start event of an event sub-process. One whose definition is impossible there is reported at that. */
export const eventSubProcessStartEvent: FlowNodeKind<ElementTypes['bpmn:StartEvent']> = {
  compile(element, problems) {
    const [definition, ...more] = eventDefinitionsOf(element);
    if (more.length > 0) problems.add(element, "Start event can't have more than one type");
    rejectExtensions(element, ['zeebe:ExecutionListeners'], problems);
    const event = definition && definitionKindOf(definitions, definition)?.compile(definition, element, problems);
    if (event === undefined) return undefined;
    const interrupting = isInterrupting(element);
    if (!interrupting && alwaysInterrupting.has(event.type)) {
      problems.add(element, 'Non-Interrupting event of this type is not allowed');
    }
    return { kind: 'eventSubProcessStartEvent', interrupting, event, ...outputsOf(element, problems) };
  },
};

/** Whether a start event of an event sub-process can have a definition of this type. */
export function canStartEventSubProcess({ $type }: { readonly $type: string }): boolean {
  return Object.hasOwn(definitions, $type);
}
