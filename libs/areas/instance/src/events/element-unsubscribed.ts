import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

export const elementUnsubscribed: Applier<InstanceShape, 'ElementUnsubscribed'> = (
  { subscriptions, conditionWatches },
  { subscription },
) => {
  const isCondition = subscriptions.get(subscription)?.type === 'conditional';
  subscriptions.delete(subscription);
  if (!isCondition) return;
  const next = () => conditionWatches.peek('bySubscription', subscription)?.key;
  for (let watch = next(); watch !== undefined; watch = next()) conditionWatches.delete(watch);
};
