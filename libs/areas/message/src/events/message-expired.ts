import type { Applier } from '@millrace/kernel';
import type { MessageShape } from '../shape.ts';

export const messageExpired: Applier<MessageShape, 'MessageExpired'> = ({ messages }, { message, before }) => {
  const row = messages.get(message);
  if (row) messages.put(message, { ...row, deadline: 0, before });
};
