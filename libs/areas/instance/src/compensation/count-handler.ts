import type { WritableTables } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';
import type { Element } from '../tables.ts';

/** An element instance is over: where it was a handler, the event that it compensates for has one less. */
export function countHandler({ compensationThrows }: WritableTables<InstanceShape>, { compensatesFor }: Element): void {
  const thrown = compensatesFor ? compensationThrows.get(compensatesFor) : undefined;
  if (thrown) compensationThrows.put(compensatesFor as number, { ...thrown, handlers: thrown.handlers - 1 });
}
