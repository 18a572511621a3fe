import type { Applier } from '@millrace/kernel';
import { leftBuffer } from '../buffer.ts';
import type { MessageShape } from '../shape.ts';

export const messageExpired: Applier<MessageShape, 'MessageExpired'> = (tables, { message, before }) => {
  const row = tables.messages.get(message);
  if (!row) return;
  tables.messages.put(message, { ...row, deadline: 0, before });
  leftBuffer(tables, row);
};
