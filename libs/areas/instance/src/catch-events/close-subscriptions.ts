import type { NodeIndex } from '@millrace/bpmn-model';
import type { InstanceTurn } from '../shape.ts';
import type { Subscription } from '../tables.ts';
import { catchEventOf } from './catch-events.ts';

/** An element instance waits for nothing any more, whatever the types of its events are. */
export function closeSubscriptions(turn: InstanceTurn, element: number): void {
  const { subscriptions } = turn.tables;
  for (let next = subscriptions.first('byElement', element); next; next = subscriptions.first('byElement', element)) {
    close(turn, ...next);
  }
}

/** An element instance waits no more for these events. */
export function closeSubscriptionsTo(turn: InstanceTurn, element: number, events: readonly NodeIndex[]): void {
  const { subscriptions } = turn.tables;
  for (const { key } of [...subscriptions.scan('byElement', element)]) {
    const row = subscriptions.get(key);
    if (row && events.includes(row.node)) close(turn, key, row);
  }
}

function close(turn: InstanceTurn, subscription: number, row: Subscription): void {
  turn.emit('ElementUnsubscribed', { subscription });
  catchEventOf(row.type)?.close?.(turn, subscription, row);
}
