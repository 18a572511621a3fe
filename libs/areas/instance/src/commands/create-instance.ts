import { command } from '@millrace/kernel';
import { firstStepOf } from '../creation/first-step.ts';
import { run } from '../run.ts';
import type { InstanceShape } from '../shape.ts';
import { answerOf, startInstance } from '../start-instance.ts';

/** Starts an instance of a process, at its none start event or before given elements. */
export const createInstance = command<InstanceShape, 'CreateInstance'>((turn, wanted) => {
  const started = startInstance(turn, wanted);
  turn.answer('CreateInstanceAnswer', answerOf(started));
  run(turn, firstStepOf(turn, started));
});
