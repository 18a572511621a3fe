import type { WritableTables } from '@millrace/kernel';
import type { InstanceShape } from './shape.ts';

/** Removes what is kept of a multi-instance body. */
export function removeLoop({ loops, loopItems, loopOutputs }: WritableTables<InstanceShape>, body: number): void {
  if (!loops.get(body)) return;
  loops.delete(body);
  loopItems.delete(body);
  for (let next = loopOutputs.first('byBody', body); next; next = loopOutputs.first('byBody', body)) {
    loopOutputs.delete(next[0]);
  }
}
