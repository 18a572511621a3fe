import type { StartDefinition } from '@millrace/bpmn-model';
import type { ElementTypes } from '../moddle/element.ts';
import { rejectExtensions, rejectUnsupported } from '../not-built.ts';
import { conditionCatch } from './definitions/condition-catch.ts';
import { type DefinitionTable, definitionKindOf } from './definitions/definition-kind.ts';
import { messageStart } from './definitions/message-start.ts';
import { signalStart } from './definitions/signal-start.ts';
import { timerStart } from './definitions/timer-start.ts';
import { eventDefinitionsOf } from './event-definitions.ts';
import { isInEventSubProcess } from './event-sub-process.ts';
import { eventSubProcessStartEvent } from './event-sub-process-start-event.ts';
import type { FlowNodeKind } from './flow-node-kind.ts';
import { outputsOf } from './mappings.ts';

/** What can start an instance without a request for one. */
const definitions: DefinitionTable<StartDefinition> = {
  'bpmn:MessageEventDefinition': messageStart,
  'bpmn:TimerEventDefinition': timerStart,
  'bpmn:SignalEventDefinition': signalStart,
  'bpmn:ConditionalEventDefinition': conditionCatch,
};

/** A start event. */
export const startEvent: FlowNodeKind<ElementTypes['bpmn:StartEvent']> = {
  compile(element, problems) {
    if (isInEventSubProcess(element)) return eventSubProcessStartEvent.compile(element, problems);
    const [definition, ...more] = eventDefinitionsOf(element);
    if (more.length > 0) problems.add(element, "Start event can't have more than one type");
    rejectExtensions(element, ['zeebe:ExecutionListeners'], problems);
    if (definition === undefined) {
      return { kind: 'startEvent', event: { type: 'none' }, ...outputsOf(element, problems) };
    }
    const kind = definitionKindOf(definitions, definition);
    if (kind === undefined) rejectUnsupported(definition, problems);
    const event = kind?.compile(definition, element, problems);
    return event && { kind: 'startEvent', event, ...outputsOf(element, problems) };
  },
};
