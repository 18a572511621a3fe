import { command } from '@millrace/kernel';
import { enter } from '../elements/enter.ts';
import type { InstanceShape } from '../shape.ts';
import { startInstance } from '../start-instance.ts';

/** Starts an instance at the none start event of a process. */
export const createInstance = command<InstanceShape, 'CreateInstance'>((turn, wanted) => {
  const { start, ...answer } = startInstance(turn, wanted);
  turn.answer('CreateInstanceAnswer', answer);
  enter(turn, answer.instance, start);
});
