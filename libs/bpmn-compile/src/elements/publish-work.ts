import type { PublishWork, Text } from '@millrace/bpmn-model';
import { type Extended, requiredAttribute, zeebeExtensions } from '../extensions.ts';
import type { Element } from '../moddle/element.ts';
import { rejectExtensions } from '../not-built.ts';
import type { Problems } from '../problems.ts';
import { checkText } from '../text-value.ts';
import { messageNameOf, referredMessage } from './definitions/message-name.ts';

/** The message that the engine publishes for an element with a `zeebe:publishMessage`. */
export function publishWork(element: Extended, referring: Element, problems: Problems): PublishWork | undefined {
  rejectExtensions(element, ['zeebe:ExecutionListeners'], problems);
  const [published] = zeebeExtensions(element, 'zeebe:PublishMessage');
  const message = referredMessage(referring, problems);
  if (published === undefined || message === undefined) return undefined;
  const name = messageNameOf(message, problems);
  const correlationKey = requiredAttribute(published, 'correlationKey', problems);
  const { messageId = '', timeToLive = '' } = published;
  for (const text of [correlationKey, messageId, timeToLive]) if (text !== '') checkText(text, published, problems);
  return {
    type: 'publish',
    name,
    correlationKey,
    ...given('messageId', messageId),
    ...given('timeToLive', timeToLive),
  };
}

function given<Name extends string>(name: Name, text: Text): { readonly [N in Name]?: Text } {
  return (text === '' ? {} : { [name]: text }) as { readonly [N in Name]?: Text };
}
