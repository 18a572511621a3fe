import type { MessageCatchDefinition } from '@millrace/bpmn-model';
import { zeebeExtensions } from '../../extensions.ts';
import type { ElementTypes } from '../../moddle/element.ts';
import type { Problems } from '../../problems.ts';
import { checkExpression } from '../../text-value.ts';
import type { DefinitionKind } from './definition-kind.ts';
import { messageNameOf, type Referring, referredMessage } from './message-name.ts';

/** An event that waits for a message. */
export const messageCatch: DefinitionKind<ElementTypes['bpmn:MessageEventDefinition'], MessageCatchDefinition> = {
  compile: (definition, _event, problems) => messageOf(definition, problems),
};

/** The message that an element waits for; undefined if there is none, which is then a problem. */
export function messageOf(element: Referring, problems: Problems): MessageCatchDefinition | undefined {
  const message = referredMessage(element, problems);
  if (message === undefined) return undefined;
  const name = messageNameOf(message, problems);
  const [subscription, ...more] = zeebeExtensions(message, 'zeebe:Subscription');
  if (subscription === undefined || more.length > 0) {
    problems.add(message, 'Must have exactly one zeebe:subscription extension element');
    return undefined;
  }
  const { correlationKey = '' } = subscription;
  checkExpression(correlationKey, subscription, problems);
  return { type: 'message', name, correlationKey };
}
