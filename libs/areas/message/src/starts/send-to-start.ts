import type { MessageTurn } from '../shape.ts';
import type { Start } from '../tables.ts';
import { findLock } from './find-lock.ts';

/**
 * Sends a message to a start event of a process. Until it is answered, no other start of the process gets it; and until
 * the instance is over, no other message with its correlation key starts one.
 */
export function sendToStart(turn: MessageTurn, message: number, { processId, definition, type, name }: Start): void {
  const row = turn.tables.messages.get(message);
  if (!row) throw new Error(`Message ${message} is for a start event, but there is none`);
  const { correlationKey } = row;
  turn.emit('StartSent', { message, processId });
  if (correlationKey !== '') turn.emit('KeyLocked', { lock: turn.nextKey(), processId, correlationKey });
  const variables = [...row.variables];
  turn.send('instance', 'StartByEvent', { processId, definition, type, name, message, correlationKey, variables });
}

/** Whether a message may start an instance of a process: no other of the process has it, and its key is not locked. */
export function mayStart({ tables }: MessageTurn, message: number, processId: string): boolean {
  const row = tables.messages.get(message);
  if (!row || row.taken.some((by) => by.processId === processId)) return false;
  return findLock(tables, processId, row.correlationKey) === undefined;
}
