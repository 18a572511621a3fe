import type { WritableTables } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

/** A signal is gone once all who are to catch it are known, and have. */
export function removeIfDelivered({ signals, signalDeliveries }: WritableTables<InstanceShape>, signal: number): void {
  const isOver = signals.get(signal)?.isSpreading === false;
  if (isOver && signalDeliveries.peek('bySignal', signal) === undefined) signals.delete(signal);
}
