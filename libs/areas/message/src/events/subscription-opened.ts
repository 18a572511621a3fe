import type { Applier } from '@millrace/kernel';
import type { MessageShape } from '../shape.ts';

export const subscriptionOpened: Applier<MessageShape, 'SubscriptionOpened'> = (
  { subscriptions },
  { subscription, partition, waiting, element, name, correlationKey, processId, interrupting },
) =>
  subscriptions.put(subscription, {
    ...{ partition, waiting, element, name, correlationKey, processId, interrupting },
    state: 'waiting',
    message: 0,
  });
