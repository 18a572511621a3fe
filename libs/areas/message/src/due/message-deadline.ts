import type { DueDefinition } from '@millrace/kernel';
import { isUnderWay } from '../remove-if-over.ts';
import type { MessageShape } from '../shape.ts';

/** The time of a message is over. One that is under way stays, for those who waited before now. */
export const messageDeadline: DueDefinition<MessageShape> = {
  table: 'messages',
  index: 'deadline',
  handle: (turn, message) => {
    const row = turn.tables.messages.get(message);
    if (!row) return;
    if (isUnderWay(row)) turn.emit('MessageExpired', { message, before: turn.nextKey() });
    else turn.emit('MessageRemoved', { message });
  },
};
