import type { InstanceTurn } from '../shape.ts';

/** An element instance waits for no message any more. */
export function closeSubscriptions(turn: InstanceTurn, element: number): void {
  const { subscriptions } = turn.tables;
  for (let next = subscriptions.first('byElement', element); next; next = subscriptions.first('byElement', element)) {
    const [subscription, { partition }] = next;
    turn.emit('ElementUnsubscribed', { subscription });
    turn.send('message', 'CloseSubscription', { partition: turn.partition, subscription }, { partition });
  }
}
