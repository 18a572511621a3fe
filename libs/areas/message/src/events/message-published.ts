import type { Applier } from '@millrace/kernel';
import type { MessageShape } from '../shape.ts';

export const messagePublished: Applier<MessageShape, 'MessagePublished'> = (
  { messages },
  { message, name, correlationKey, messageId, deadline, variables },
) =>
  messages.put(message, {
    name,
    correlationKey,
    messageId,
    variables: variables.map(({ name, value }) => ({ name, value })),
    deadline,
    before: deadline === 0 ? message : 0,
    taken: [],
    spreading: false,
  });
