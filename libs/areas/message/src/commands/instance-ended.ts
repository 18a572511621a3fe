import { command } from '@millrace/kernel';
import type { MessageShape } from '../shape.ts';
import { findLock } from '../starts/find-lock.ts';
import { startNext } from '../starts/start-next.ts';

/** The instance that a message with this key has started is over: the next message with it may start one. */
export const instanceEnded = command<MessageShape, 'InstanceEnded'>((turn, { processId, correlationKey }) => {
  const lock = findLock(turn.tables, processId, correlationKey);
  if (lock === undefined) return;
  turn.emit('KeyUnlocked', { lock });
  startNext(turn, processId, correlationKey);
});
