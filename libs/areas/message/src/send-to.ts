import type { MessageTurn } from './shape.ts';

/** Sends a message to a subscription. Until the answer is there, no other subscription of its process gets the message. */
export function sendTo(turn: MessageTurn, message: number, subscription: number): void {
  const { messages, subscriptions } = turn.tables;
  const variables = messages.get(message)?.variables ?? [];
  const to = subscriptions.get(subscription);
  if (!to) throw new Error(`Message ${message} is for subscription ${subscription}, but there is none`);
  turn.emit('MessageSent', { message, subscription });
  const correlate = { subscription: to.waiting, message, variables };
  turn.send('instance', 'DeliverMessage', correlate, { partition: to.partition });
}
