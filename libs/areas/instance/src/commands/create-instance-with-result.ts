import { command } from '@millrace/kernel';
import { firstStepOf } from '../creation/first-step.ts';
import { run } from '../run.ts';
import type { InstanceShape } from '../shape.ts';
import { startInstance } from '../start-instance.ts';

/** Starts an instance, and lets the client wait until it is complete. */
export const createInstanceWithResult = command<InstanceShape, 'CreateInstanceWithResult'>((turn, wanted) => {
  const started = startInstance(turn, wanted);
  const { instance } = started;
  const by = turn.keepWaiting();
  if (by) turn.emit('ResultAwaited', { instance, ...by, fetchVariables: wanted.fetchVariables });
  run(turn, firstStepOf(turn, started));
});
