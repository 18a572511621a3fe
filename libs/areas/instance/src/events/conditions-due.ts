import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

export const conditionsDue: Applier<InstanceShape, 'ConditionsDue'> = ({ subscriptions }, { subscriptions: keys }) => {
  for (const key of keys) {
    const row = subscriptions.get(key);
    if (row?.type === 'conditional') subscriptions.put(key, { ...row, isDue: true });
  }
};
