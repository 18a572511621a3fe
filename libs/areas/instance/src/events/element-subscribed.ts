import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

export const elementSubscribed: Applier<InstanceShape, 'ElementSubscribed'> = (
  { subscriptions },
  { subscription, element, node, partition },
) => subscriptions.put(subscription, { element, node, partition });
