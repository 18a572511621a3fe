import type { Applier } from '@millrace/kernel';
import { findAgain } from '../buffer.ts';
import type { MessageShape } from '../shape.ts';

export const startRejected: Applier<MessageShape, 'StartRejected'> = (tables, { message, processId }) => {
  const { messages } = tables;
  const row = messages.get(message);
  if (!row) return;
  messages.put(message, { ...row, taken: row.taken.filter((each) => each.processId !== processId) });
  findAgain(tables, message, row, processId);
};
