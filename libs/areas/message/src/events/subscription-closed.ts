import type { Applier } from '@millrace/kernel';
import type { MessageShape } from '../shape.ts';

export const subscriptionClosed: Applier<MessageShape, 'SubscriptionClosed'> = ({ subscriptions }, { subscription }) =>
  subscriptions.delete(subscription);
