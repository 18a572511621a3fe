import type { Applier } from '@millrace/kernel';
import type { MessageShape } from '../shape.ts';

export const signalSent: Applier<MessageShape, 'SignalSent'> = ({ signals }, { signal, partition, start }) => {
  const row = signals.get(signal);
  if (row) signals.put(signal, { ...row, partition, start });
};
