import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

export const conditionEvaluated: Applier<InstanceShape, 'ConditionEvaluated'> = (
  { subscriptions },
  { subscription },
) => {
  const row = subscriptions.get(subscription);
  if (row?.type !== 'conditional') return;
  const { isDue: _, ...rest } = row;
  subscriptions.put(subscription, rest);
};
