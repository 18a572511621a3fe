import { command } from '@millrace/kernel';
import { run } from '../run.ts';
import type { InstanceShape } from '../shape.ts';
import { startInstance } from '../start-instance.ts';

/** Starts an instance, and lets the client wait until it is complete. */
export const createInstanceWithResult = command<InstanceShape, 'CreateInstanceWithResult'>((turn, wanted) => {
  const { instance, start } = startInstance(turn, wanted);
  const by = turn.keepWaiting();
  if (by) turn.emit('ResultAwaited', { instance, ...by, fetchVariables: wanted.fetchVariables });
  run(turn, { do: 'enter', scope: instance, node: start, flow: -1, token: 0 });
});
