import type { Applier } from '@millrace/kernel';
import { findAgain } from '../buffer.ts';
import type { MessageShape } from '../shape.ts';

export const messageRejected: Applier<MessageShape, 'MessageRejected'> = (tables, { message, subscription }) => {
  const { messages, subscriptions } = tables;
  const by = subscriptions.get(subscription);
  const row = messages.get(message);
  if (by) subscriptions.put(subscription, { ...by, state: 'spent', message: 0 });
  if (!row) return;
  messages.put(message, { ...row, taken: row.taken.filter((each) => each.subscription !== subscription) });
  if (by) findAgain(tables, message, row, by.processId);
};
