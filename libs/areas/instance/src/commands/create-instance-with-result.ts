import { command } from '@millrace/kernel';
import { enter } from '../elements/enter.ts';
import type { InstanceShape } from '../shape.ts';
import { startInstance } from '../start-instance.ts';

/** Starts an instance, and lets the client wait until it is complete. */
export const createInstanceWithResult = command<InstanceShape, 'CreateInstanceWithResult'>((turn, wanted) => {
  const { instance, start } = startInstance(turn, wanted);
  const by = turn.keepWaiting();
  if (by) turn.emit('ResultAwaited', { instance, ...by, fetchVariables: wanted.fetchVariables });
  enter(turn, instance, start);
});
