import type { Applier } from '@millrace/kernel';
import type { MessageShape } from '../shape.ts';

export const messageSent: Applier<MessageShape, 'MessageSent'> = (
  { messages, subscriptions },
  { message, subscription },
) => {
  const to = subscriptions.get(subscription);
  const row = messages.get(message);
  if (!to || !row) return;
  subscriptions.put(subscription, { ...to, state: 'carrying', message });
  messages.put(message, { ...row, taken: [...row.taken, { processId: to.processId, subscription }] });
};
