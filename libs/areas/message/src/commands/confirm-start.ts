import { command } from '@millrace/kernel';
import { passOn } from '../pass-on.ts';
import { removeIfOver } from '../remove-if-over.ts';
import type { MessageShape, MessageTurn } from '../shape.ts';
import { findLock } from '../starts/find-lock.ts';
import { startNext } from '../starts/start-next.ts';
import { TO_START } from '../tables.ts';

/**
 * What became of a message that was sent to a start event. Not taken: the process has no such start event any more, and
 * what says so here is old. Then its key is free again, and who else of the process waits may have the message.
 */
export const confirmStart = command<MessageShape, 'ConfirmStart'>((turn, answered) => {
  const { message, processId, definition, accepted } = answered;
  const row = turn.tables.messages.get(message);
  const isOnItsWay = row?.taken.some((by) => by.processId === processId && by.subscription === TO_START);
  if (!row || !isOnItsWay) return;
  if (accepted) {
    turn.emit('StartAccepted', { message, processId });
    removeIfOver(turn, message);
    return;
  }
  const { name, correlationKey } = row;
  turn.emit('StartRejected', { message, processId });
  const lock = findLock(turn.tables, processId, correlationKey);
  if (lock !== undefined) turn.emit('KeyUnlocked', { lock });
  closeOld(turn, processId, name, definition);
  passOn(turn, message, processId);
  if (lock !== undefined) startNext(turn, processId, correlationKey);
});

/** A start event that no newer definition has opened is one that there is no more. */
function closeOld(turn: MessageTurn, processId: string, name: string, definition: number): void {
  const { starts } = turn.tables;
  const old = [...starts.scan('byProcess', processId)].filter(({ key }) => {
    const row = starts.get(key);
    return row?.type === 'message' && row.name === name && row.definition === definition;
  });
  for (const { key: start } of old) turn.emit('StartClosed', { start });
}
