import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

export const startTimerScheduled: Applier<InstanceShape, 'StartTimerScheduled'> = (
  { definitions, startTimers },
  { timer, definition, node, dueAt, cycle, repetitions },
) => {
  const processId = definitions.get(definition)?.processId ?? '';
  startTimers.put(timer, { definition, processId, node, dueAt, cycle, repetitions });
};
