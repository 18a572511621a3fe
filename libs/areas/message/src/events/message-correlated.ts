import type { Applier } from '@millrace/kernel';
import type { MessageShape } from '../shape.ts';

export const messageCorrelated: Applier<MessageShape, 'MessageCorrelated'> = (
  { messages, subscriptions },
  { message, subscription },
) => {
  const by = subscriptions.get(subscription);
  const row = messages.get(message);
  if (by) subscriptions.put(subscription, { ...by, state: by.interrupting ? 'spent' : 'waiting', message: 0 });
  if (!row) return;
  const taken = row.taken.map((each) => (each.subscription === subscription ? { ...each, subscription: 0 } : each));
  messages.put(message, { ...row, taken });
};
