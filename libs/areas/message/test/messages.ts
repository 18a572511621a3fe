import { Scenario } from '@millrace/kernel/testing';
import type { MessageShape } from '../src/area.ts';
import { message } from '../src/area.ts';

export const variables = [{ name: 'paid', value: 'true' }];

/** A message for the order 7, buffered for a minute. */
export const published = {
  name: 'paid',
  correlationKey: 'order-7',
  timeToLiveMs: 60_000,
  messageId: '',
  variables,
};

/** One who waits for it, on partition 2. */
export function waiting(subscription: number, more: { processId?: string; interrupting?: boolean } = {}) {
  const { processId = 'order', interrupting = true } = more;
  const { name, correlationKey } = published;
  return { partition: 2, subscription, element: subscription + 100, name, correlationKey, processId, interrupting };
}

/** The send that brings a message to a subscription. */
export function correlate(subscription: number, of: number) {
  const body = { subscription, message: of, variables };
  return { to: 'instance', command: 'DeliverMessage', partition: 2, body };
}

/** What the instance area says to it. */
export function answerOf(subscription: number, of: number, accepted: boolean) {
  return { message: of, partition: 2, subscription, accepted };
}

export function scenario(): Scenario<MessageShape> {
  return new Scenario<MessageShape>(message, { time: 1_000 });
}

export function rows({ tables }: Scenario<MessageShape>): readonly [messages: number, subscriptions: number] {
  return [tables.messages.size, tables.subscriptions.size];
}
