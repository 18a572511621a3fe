import type { WritableTables } from '@millrace/kernel';
import type { InstanceShape } from './shape.ts';
import type { Element } from './tables.ts';

/** Counts an item of a multi-instance body, if the element instance is for one. */
export function countItem(
  { loops }: WritableTables<InstanceShape>,
  { scope, loopCounter }: Pick<Element, 'scope' | 'loopCounter'>,
  as: 'started' | 'completed' | 'terminated',
): void {
  const loop = loopCounter > 0 ? loops.get(scope) : undefined;
  if (loop) loops.put(scope, { ...loop, [as]: loop[as] + 1 });
}
