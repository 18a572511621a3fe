import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

export const loopOutputCollected: Applier<InstanceShape, 'LoopOutputCollected'> = (
  { loopOutputs },
  { output, element, loopCounter, value },
) => loopOutputs.put(output, { body: element, loopCounter, value });
