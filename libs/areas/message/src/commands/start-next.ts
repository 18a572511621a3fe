import { command } from '@millrace/kernel';
import type { MessageShape } from '../shape.ts';
import { findLock } from '../starts/find-lock.ts';
import { startNext as start } from '../starts/start-next.ts';

/** Frees the correlation key of an instance that is over, and starts the next instance with it. */
export const startNext = command<MessageShape, 'StartNext'>((turn, { processId, correlationKey }) => {
  const lock = findLock(turn.tables, processId, correlationKey);
  if (lock === undefined) return;
  turn.emit('KeyUnlocked', { lock });
  start(turn, processId, correlationKey);
});
