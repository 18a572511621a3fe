import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

export const loopSatisfied: Applier<InstanceShape, 'LoopSatisfied'> = ({ loops }, { element }) => {
  const loop = loops.get(element);
  if (loop) loops.put(element, { ...loop, isSatisfied: true });
};
