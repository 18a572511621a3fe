import type { InstanceTurn } from '../shape.ts';
import { catchEventOf } from './catch-events.ts';

/** An element instance waits for nothing any more, whatever the types of its events are. */
export function closeSubscriptions(turn: InstanceTurn, element: number): void {
  const { subscriptions } = turn.tables;
  for (let next = subscriptions.first('byElement', element); next; next = subscriptions.first('byElement', element)) {
    const [subscription, row] = next;
    turn.emit('ElementUnsubscribed', { subscription });
    catchEventOf(row.type)?.close?.(turn, subscription, row);
  }
}
