import type { Applier } from '@millrace/kernel';
import type { MessageShape } from '../shape.ts';

export const startAccepted: Applier<MessageShape, 'StartAccepted'> = ({ messages }, { message, processId }) => {
  const row = messages.get(message);
  if (!row) return;
  const taken = row.taken.map((each) => (each.processId === processId ? { ...each, subscription: 0 } : each));
  messages.put(message, { ...row, taken });
};
