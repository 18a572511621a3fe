import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

export const timerScheduled: Applier<InstanceShape, 'TimerScheduled'> = (
  { subscriptions },
  { subscription, element, node, dueAt, cycle, repetitions },
) => subscriptions.put(subscription, { type: 'timer', element, node, dueAt, cycle, repetitions });
