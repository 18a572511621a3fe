import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';
import { removeIfDelivered } from '../signals/remove-if-delivered.ts';

export const signalDelivered: Applier<InstanceShape, 'SignalDelivered'> = (tables, { delivery }) => {
  const row = tables.signalDeliveries.get(delivery);
  if (!row) return;
  tables.signalDeliveries.delete(delivery);
  removeIfDelivered(tables, row.signal);
};
