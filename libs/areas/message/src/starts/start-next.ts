import { groupOf } from '../group-of.ts';
import { mayTake } from '../may-take.ts';
import type { MessageTurn } from '../shape.ts';
import type { Start } from '../tables.ts';
import { findLock } from './find-lock.ts';
import { sendToStart } from './send-to-start.ts';

/** A correlation key of a process is free: the oldest message in the buffer that is for a start event of it is next. */
export function startNext(turn: MessageTurn, processId: string, correlationKey: string): void {
  const { starts } = turn.tables;
  if (findLock(turn.tables, processId, correlationKey) !== undefined) return;
  let next: { readonly message: number; readonly start: Start } | undefined;
  for (const { key } of starts.scan('byProcess', processId)) {
    const start = starts.get(key);
    const message = start?.type === 'message' ? oldestFor(turn, start, correlationKey) : undefined;
    if (start && message !== undefined && message < (next?.message ?? Number.POSITIVE_INFINITY)) {
      next = { message, start };
    }
  }
  if (next) sendToStart(turn, next.message, next.start);
}

function oldestFor({ tables, time }: MessageTurn, { name, processId }: Start, correlationKey: string) {
  for (const { key } of tables.messages.scan('buffered', groupOf(name, correlationKey))) {
    const message = tables.messages.get(key);
    // One whose time is over may still be there: the sweep comes later.
    if (message && message.deadline > time && mayTake(message, processId, 0)) return key;
  }
  return undefined;
}
