import { groupOf } from './group-of.ts';
import { mayTake } from './may-take.ts';
import { removeIfOver } from './remove-if-over.ts';
import { sendTo } from './send-to.ts';
import type { MessageTurn } from './shape.ts';
import { mayStart, sendToStart } from './starts/send-to-start.ts';
import type { Start } from './tables.ts';

/**
 * Sends a message to those who wait for it, of each process to one, then to the start events of the other processes; as far
 * as this turn has room.
 */
export function sendToWaiting(turn: MessageTurn, message: number): void {
  for (const subscription of firstOfEachProcess(turn, message)) {
    if (!turn.hasRoom()) {
      spreadLater(turn, message);
      return;
    }
    sendTo(turn, message, subscription);
  }
  for (const start of startsFor(turn, message)) {
    if (!mayStart(turn, message, start.processId)) continue;
    if (!turn.hasRoom()) {
      spreadLater(turn, message);
      return;
    }
    sendToStart(turn, message, start);
  }
  if (isSpreading(turn, message)) turn.emit('MessageSpread', { message, complete: true });
  removeIfOver(turn, message);
}

function spreadLater(turn: MessageTurn, message: number): void {
  if (!isSpreading(turn, message)) turn.emit('MessageSpread', { message, complete: false });
  turn.continueWith('ContinueMessage', { message });
}

/** The start events that were there when it was published. */
function* startsFor({ tables: { messages, starts } }: MessageTurn, message: number): Iterable<Start> {
  const name = messages.get(message)?.name ?? '';
  for (const { key } of starts.scan('byName', groupOf('message', name))) {
    const start = starts.get(key);
    if (start && key < message) yield start;
  }
}

function firstOfEachProcess({ tables: { messages, subscriptions } }: MessageTurn, key: number): Iterable<number> {
  const message = messages.get(key);
  const first = new Map<string, number>();
  if (!message) return [];
  for (const { key: subscription } of subscriptions.scan('waiting', groupOf(message.name, message.correlationKey))) {
    const processId = subscriptions.get(subscription)?.processId ?? '';
    if (first.has(processId) || !mayTake(message, processId, subscription)) continue;
    first.set(processId, subscription);
  }
  return first.values();
}

/** While it is, it must not go, even if all who got it so far have answered. */
function isSpreading({ tables }: MessageTurn, message: number): boolean {
  return tables.messages.get(message)?.spreading ?? false;
}
