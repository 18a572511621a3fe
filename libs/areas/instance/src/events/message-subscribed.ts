import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

export const messageSubscribed: Applier<InstanceShape, 'MessageSubscribed'> = (
  { subscriptions },
  { subscription, element, node, partition },
) => subscriptions.put(subscription, { type: 'message', element, node, partition });
