import { command } from '@millrace/kernel';
import type { MessageShape } from '../shape.ts';
import { findLock } from '../starts/find-lock.ts';
import { findNext } from '../starts/start-next.ts';

/**
 * The instance that a message with this key has started is over: the next message with it may start one. Where one waits,
 * that is a turn of its own and the key stays locked until then: thousands of messages, each of whose instances is over at
 * once, leave room for others between two of them.
 */
export const instanceEnded = command<MessageShape, 'InstanceEnded'>((turn, { processId, correlationKey }) => {
  const lock = findLock(turn.tables, processId, correlationKey);
  if (lock === undefined) return;
  if (findNext(turn, processId, correlationKey)) turn.continueWith('StartNext', { processId, correlationKey });
  else turn.emit('KeyUnlocked', { lock });
});
