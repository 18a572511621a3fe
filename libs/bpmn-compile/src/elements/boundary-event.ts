import { feelOf } from '@millrace/bpmn-model';
import type { Draft } from '../draft.ts';
import { type Element, type ElementTypes, elementName, isA } from '../moddle/element.ts';
import { hostOf } from '../neighbours.ts';
import { refuseElement, refuseExtensions } from '../not-built.ts';
import type { Problems } from '../problems.ts';
import { errorOf } from './error-of.ts';
import { onlyDefinitionOf } from './event-definitions.ts';
import type { FlowNodeKind, NodeBody } from './flow-node-kind.ts';
import { outputsOf } from './mappings.ts';
import { messageOf } from './message-of.ts';

type BoundaryEvent = ElementTypes['bpmn:BoundaryEvent'];

const possible = new Set([
  'timerEventDefinition',
  'messageEventDefinition',
  'errorEventDefinition',
  'signalEventDefinition',
  'escalationEventDefinition',
  'conditionalEventDefinition',
  'compensateEventDefinition',
]);
const possibleText = 'Boundary events must be one of: timer, message, error, signal, escalation, conditional';

/** An event at the edge of an activity: an error or a message so far. */
export const boundaryEvent: FlowNodeKind<BoundaryEvent> = {
  compile(element, problems) {
    const definition = onlyDefinitionOf(element, problems);
    if (definition === undefined) return undefined;
    refuseExtensions(element, ['zeebe:ExecutionListeners'], problems);
    if (isA(definition, 'bpmn:ErrorEventDefinition')) return errorBoundaryEvent(element, definition, problems);
    if (isA(definition, 'bpmn:MessageEventDefinition')) return messageBoundaryEvent(element, definition, problems);
    if (possible.has(elementName(definition))) refuseElement(definition, problems);
    else problems.add(element, possibleText);
    return undefined;
  },
};

function errorBoundaryEvent(
  element: BoundaryEvent,
  definition: ElementTypes['bpmn:ErrorEventDefinition'],
  problems: Problems,
): NodeBody {
  const errorCode = errorOf(definition)?.errorCode ?? '';
  if (element.cancelActivity === false) problems.add(element, 'Non-Interrupting event of this type is not allowed');
  if (feelOf(errorCode) !== undefined) {
    problems.add(definition, 'The errorCode of the error catch event is not allowed to be an expression');
  }
  return {
    ...{ kind: 'errorBoundaryEvent', interrupting: true },
    ...(errorCode === '' ? {} : { errorCode }),
    ...outputsOf(element, problems),
  };
}

function messageBoundaryEvent(
  element: BoundaryEvent,
  definition: ElementTypes['bpmn:MessageEventDefinition'],
  problems: Problems,
): NodeBody | undefined {
  const message = messageOf(definition, problems);
  const interrupting = element.cancelActivity !== false;
  return message && { kind: 'messageBoundaryEvent', interrupting, message, ...outputsOf(element, problems) };
}

/** Checks what boundary events are attached to, and that those of one activity differ. */
export function checkBoundaryEvents({ nodes }: Draft, problems: Problems): void {
  const codesOf = new Map<Element, Set<string>>();
  const messagesOf = new Map<Element, Set<string>>();
  for (const { element, body } of nodes) {
    if (!isA(element, 'bpmn:BoundaryEvent')) continue;
    const host = hostOf(element);
    if (host === undefined || host.$parent !== element.$parent || !isActivity(host)) {
      problems.add(element, 'Must be attached to an activity');
    } else if (body.kind === 'errorBoundaryEvent') {
      const codes = codesOf.get(host) ?? new Set();
      codesOf.set(host, codes);
      if (codes.has(body.errorCode ?? '')) problems.add(host, sameCodeText(body.errorCode));
      codes.add(body.errorCode ?? '');
    } else if (body.kind === 'messageBoundaryEvent') {
      const names = messagesOf.get(host) ?? new Set();
      messagesOf.set(host, names);
      if (names.has(body.message.name)) problems.add(host, sameMessageText(body.message.name));
      names.add(body.message.name);
    }
  }
  for (const { element, body } of nodes) {
    if (body.kind !== 'receiveTask' || !messagesOf.get(element)?.has(body.message.name)) continue;
    problems.add(element, 'Cannot reference the same message name as a boundary event');
  }
}

function isActivity({ $type }: Element): boolean {
  return /Task$|SubProcess$|^bpmn:CallActivity$|^bpmn:Transaction$/.test($type);
}

function sameCodeText(code: string | undefined): string {
  return code === undefined
    ? 'The same scope can not contain more than one error catch event without error code. An error catch event without error code catches all errors.'
    : `Multiple error catch events with the same error code '${code}' are not supported on the same scope.`;
}

function sameMessageText(name: string): string {
  return `Multiple message event definitions with the same name '${name}' are not allowed.`;
}
