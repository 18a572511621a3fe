import type { MessageCatchDefinition } from '@millrace/bpmn-model';
import { zeebeExtensions } from '../../extensions.ts';
import { type Element, type ElementTypes, isA } from '../../moddle/element.ts';
import type { Problems } from '../../problems.ts';
import { checkExpression, checkText } from '../../text-value.ts';
import type { DefinitionKind } from './definition-kind.ts';

/** An event that waits for a message. */
export const messageCatch: DefinitionKind<ElementTypes['bpmn:MessageEventDefinition'], MessageCatchDefinition> = {
  compile: (definition, _event, problems) => messageOf(definition, problems),
};

/** An event definition or task that refers to a message. */
interface Referring extends Element {
  readonly messageRef?: Element;
}

/** The message that an element waits for; undefined if there is none, which is then a problem. */
export function messageOf(element: Referring, problems: Problems): MessageCatchDefinition | undefined {
  const { messageRef } = element;
  if (messageRef === undefined || !isA(messageRef, 'bpmn:Message')) {
    problems.add(element, 'Must reference a message');
    return undefined;
  }
  const { name = '' } = messageRef;
  if (name === '') problems.add(messageRef, 'Name must be present and not empty');
  else checkText(name, messageRef, problems);
  const [subscription, ...more] = zeebeExtensions(messageRef, 'zeebe:Subscription');
  if (subscription === undefined || more.length > 0) {
    problems.add(messageRef, 'Must have exactly one zeebe:subscription extension element');
    return undefined;
  }
  const { correlationKey = '' } = subscription;
  checkExpression(correlationKey, subscription, problems);
  return { type: 'message', name, correlationKey };
}
