import type { Applier } from '@millrace/kernel';
import type { MessageShape } from '../shape.ts';

export const startRejected: Applier<MessageShape, 'StartRejected'> = ({ messages }, { message, processId }) => {
  const row = messages.get(message);
  if (!row) return;
  messages.put(message, { ...row, taken: row.taken.filter((each) => each.processId !== processId) });
};
