import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

/** A timer that repeats is due again. */
export const timerTriggered: Applier<InstanceShape, 'TimerTriggered'> = (
  { subscriptions },
  { subscription, nextDueAt: dueAt, repetitions },
) => {
  const row = subscriptions.get(subscription);
  if (row?.type !== 'timer') return;
  if (repetitions === 0) subscriptions.delete(subscription);
  else subscriptions.put(subscription, { ...row, dueAt, repetitions });
};
