import { command } from '@millrace/kernel';
import { isWaiting } from '../element-at.ts';
import { run } from '../run.ts';
import type { InstanceShape } from '../shape.ts';

/**
 * A message has come for a subscription. It is taken, or rejected so that another may have it. Where the subscription is
 * gone nothing happens: `CloseSubscription` is on its way, and tells the message area the same.
 */
export const deliverMessage = command<InstanceShape, 'DeliverMessage'>(
  (turn, { subscription: key, message, variables }) => {
    const subscription = turn.tables.subscriptions.get(key);
    if (subscription?.type !== 'message') return;
    const { element, node, partition } = subscription;
    const accepted = isWaiting(turn.tables, element);
    const names = { partition: turn.partition, subscription: key };
    turn.send('message', 'ConfirmCorrelation', { message, ...names, accepted }, { partition });
    if (accepted) run(turn, { do: 'trigger', element, event: node, variables });
  },
  ({ subscriptions, elements }, { subscription }) =>
    elements.get(subscriptions.get(subscription)?.element ?? 0)?.instance,
);
