import { oldestBuffered } from '../buffer.ts';
import type { MessageTurn } from '../shape.ts';
import type { Start } from '../tables.ts';
import { findLock } from './find-lock.ts';
import { sendToStart } from './send-to-start.ts';

interface Next {
  readonly message: number;
  readonly start: Start;
}

/** A correlation key of a process is free: the oldest message in the buffer that is for a start event of it is next. */
export function startNext(turn: MessageTurn, processId: string, correlationKey: string): void {
  if (findLock(turn.tables, processId, correlationKey) !== undefined) return;
  const next = findNext(turn, processId, correlationKey);
  if (next) sendToStart(turn, next.message, next.start);
}

/** The oldest message in the buffer with this correlation key that is for a start event of the process. */
export function findNext(turn: MessageTurn, processId: string, correlationKey: string): Next | undefined {
  const { starts } = turn.tables;
  let next: Next | undefined;
  for (const { key } of starts.scan('byProcess', processId)) {
    const start = starts.get(key);
    const message = start?.type === 'message' ? oldestBuffered(turn, { ...start, correlationKey }) : undefined;
    if (start && message !== undefined && message < (next?.message ?? Number.POSITIVE_INFINITY)) {
      next = { message, start };
    }
  }
  return next;
}
