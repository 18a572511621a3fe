import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';
import { removeIfDelivered } from '../signals/remove-if-delivered.ts';

export const signalSpread: Applier<InstanceShape, 'SignalSpread'> = (tables, { signal }) => {
  const row = tables.signals.get(signal);
  if (row) tables.signals.put(signal, { ...row, isSpreading: false });
  removeIfDelivered(tables, signal);
};
