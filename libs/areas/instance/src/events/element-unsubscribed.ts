import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

export const elementUnsubscribed: Applier<InstanceShape, 'ElementUnsubscribed'> = (
  { subscriptions },
  { subscription },
) => subscriptions.delete(subscription);
