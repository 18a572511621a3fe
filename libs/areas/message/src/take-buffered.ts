import { oldestBuffered } from './buffer.ts';
import { sendTo } from './send-to.ts';
import type { MessageTurn } from './shape.ts';

/** A subscription that begins to wait, or waits again, gets the oldest message in the buffer that is for it. */
export function takeBuffered(turn: MessageTurn, subscription: number): void {
  const row = turn.tables.subscriptions.get(subscription);
  if (row?.state !== 'waiting') return;
  const message = oldestBuffered(turn, row);
  if (message !== undefined) sendTo(turn, message, subscription);
}
