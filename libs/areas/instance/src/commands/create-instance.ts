import { command } from '@millrace/kernel';
import { run } from '../run.ts';
import type { InstanceShape } from '../shape.ts';
import { startInstance } from '../start-instance.ts';

/** Starts an instance at the none start event of a process. */
export const createInstance = command<InstanceShape, 'CreateInstance'>((turn, wanted) => {
  const { start, ...answer } = startInstance(turn, wanted);
  turn.answer('CreateInstanceAnswer', answer);
  run(turn, { do: 'enter', scope: answer.instance, node: start, flow: -1, token: 0 });
});
