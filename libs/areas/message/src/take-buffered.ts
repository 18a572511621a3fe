import { groupOf } from './group-of.ts';
import { mayTake } from './may-take.ts';
import { sendTo } from './send-to.ts';
import type { MessageTurn } from './shape.ts';

/** A subscription that begins to wait, or waits again, gets the oldest message in the buffer that is for it. */
export function takeBuffered(turn: MessageTurn, subscription: number): void {
  const { messages, subscriptions } = turn.tables;
  const row = subscriptions.get(subscription);
  if (row?.state !== 'waiting') return;
  for (const { key } of messages.scan('buffered', groupOf(row.name, row.correlationKey))) {
    const message = messages.get(key);
    // One whose time is over may still be there: the sweep comes later.
    if (!message || message.deadline <= turn.time || !mayTake(message, row.processId, subscription)) continue;
    sendTo(turn, key, subscription);
    return;
  }
}
