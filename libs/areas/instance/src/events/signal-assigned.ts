import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

export const signalAssigned: Applier<InstanceShape, 'SignalAssigned'> = (
  { signals, signalDeliveries },
  { delivery, signal, subscription },
) => {
  signalDeliveries.put(delivery, { signal, subscription });
  const row = signals.get(signal);
  if (row) signals.put(signal, { ...row, last: subscription });
};
