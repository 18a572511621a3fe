import type { Text } from '@millrace/bpmn-model';
import { type Element, type ElementTypes, isA } from '../../moddle/element.ts';
import type { Problems } from '../../problems.ts';
import { checkText } from '../../text-value.ts';

/** An event definition or task that refers to a message. */
export interface Referring extends Element {
  readonly messageRef?: Element;
}

/** The message that an element refers to; undefined, and a problem, if there is none. */
export function referredMessage(element: Referring, problems: Problems): ElementTypes['bpmn:Message'] | undefined {
  const { messageRef } = element;
  if (messageRef !== undefined && isA(messageRef, 'bpmn:Message')) return messageRef;
  problems.add(element, 'Must reference a message');
  return undefined;
}

/** The name of a message. */
export function messageNameOf(message: ElementTypes['bpmn:Message'], problems: Problems): Text {
  const { name = '' } = message;
  if (name === '') problems.add(message, 'Name must be present and not empty');
  else checkText(name, message, problems);
  return name;
}
