import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

export const signalSubscribed: Applier<InstanceShape, 'SignalSubscribed'> = (
  { subscriptions },
  { subscription, element, node, name },
) => subscriptions.put(subscription, { type: 'signal', element, node, name });
