import type { Applier } from '@millrace/kernel';
import type { MessageShape } from '../shape.ts';
import { TO_START } from '../tables.ts';

export const startSent: Applier<MessageShape, 'StartSent'> = ({ messages }, { message, processId }) => {
  const row = messages.get(message);
  if (row) messages.put(message, { ...row, taken: [...row.taken, { processId, subscription: TO_START }] });
};
