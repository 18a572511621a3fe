import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

/** A timer that repeats is due again. */
export const startTimerTriggered: Applier<InstanceShape, 'StartTimerTriggered'> = (
  { startTimers },
  { timer, nextDueAt: dueAt, repetitions },
) => {
  const row = startTimers.get(timer);
  if (!row) return;
  if (repetitions === 0) startTimers.delete(timer);
  else startTimers.put(timer, { ...row, dueAt, repetitions });
};
