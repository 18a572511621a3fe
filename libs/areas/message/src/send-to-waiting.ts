import { groupOf } from './group-of.ts';
import { mayTake } from './may-take.ts';
import { removeIfOver } from './remove-if-over.ts';
import { sendTo } from './send-to.ts';
import type { MessageTurn } from './shape.ts';

/** Sends a message to those who wait for it, of each process to one; as far as this turn has room. */
export function sendToWaiting(turn: MessageTurn, message: number): void {
  for (const subscription of firstOfEachProcess(turn, message)) {
    if (!turn.hasRoom()) {
      if (!isSpreading(turn, message)) turn.emit('MessageSpread', { message, complete: false });
      turn.continueWith('ContinueMessage', { message });
      return;
    }
    sendTo(turn, message, subscription);
  }
  if (isSpreading(turn, message)) turn.emit('MessageSpread', { message, complete: true });
  removeIfOver(turn, message);
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
