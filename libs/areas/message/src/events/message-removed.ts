import type { Applier } from '@millrace/kernel';
import { leftBuffer } from '../buffer.ts';
import type { MessageShape } from '../shape.ts';

export const messageRemoved: Applier<MessageShape, 'MessageRemoved'> = (tables, { message }) => {
  const row = tables.messages.get(message);
  if (!row) return;
  tables.messages.delete(message);
  leftBuffer(tables, row);
};
