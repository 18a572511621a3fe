import type { Applier } from '@millrace/kernel';
import type { MessageShape } from '../shape.ts';

export const messageSpread: Applier<MessageShape, 'MessageSpread'> = ({ messages }, { message, complete }) => {
  const row = messages.get(message);
  if (row) messages.put(message, { ...row, spreading: !complete });
};
