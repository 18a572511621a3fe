import { type ElementTypes, elementName, isA } from '../moddle/element.ts';
import { refuseElement, refuseExtensions } from '../not-built.ts';
import type { Problems } from '../problems.ts';
import { checkText } from '../text-value.ts';
import { errorOf } from './error-of.ts';
import { eventDefinitionsOf } from './event-definitions.ts';
import type { FlowNodeKind, NodeBody } from './flow-node-kind.ts';
import { outputsOf } from './mappings.ts';

const possible = new Set([
  'errorEventDefinition',
  'messageEventDefinition',
  'terminateEventDefinition',
  'signalEventDefinition',
  'escalationEventDefinition',
  'compensateEventDefinition',
]);
const possibleText = 'End events must be one of: none, error, message, terminate, signal, escalation or compensation';

/** An end event: none, one that throws an error or one that terminates its scope. The others are not built. */
export const endEvent: FlowNodeKind<ElementTypes['bpmn:EndEvent']> = {
  compile(element, problems) {
    const [definition, ...more] = eventDefinitionsOf(element);
    if (more.length > 0) problems.add(element, 'Must have at most one event definition');
    refuseExtensions(element, ['zeebe:ExecutionListeners'], problems);
    if (definition === undefined) return { kind: 'endEvent', ...outputsOf(element, problems) };
    if (isA(definition, 'bpmn:TerminateEventDefinition')) return { kind: 'terminateEndEvent' };
    if (isA(definition, 'bpmn:ErrorEventDefinition')) return errorEndEvent(definition, problems);
    if (possible.has(elementName(definition))) refuseElement(definition, problems);
    else problems.add(element, possibleText);
    return undefined;
  },
};

function errorEndEvent(definition: ElementTypes['bpmn:ErrorEventDefinition'], problems: Problems): NodeBody {
  const error = errorOf(definition);
  if (error === undefined) {
    problems.add(definition, 'Must reference an error');
    return { kind: 'errorEndEvent', errorCode: '' };
  }
  const { errorCode = '' } = error;
  if (errorCode === '') problems.add(error, 'ErrorCode must be present and not empty');
  else checkText(errorCode, error, problems);
  return { kind: 'errorEndEvent', errorCode };
}
