import { groupOf } from './group-of.ts';
import { mayTake } from './may-take.ts';
import { removeIfOver } from './remove-if-over.ts';
import { sendTo } from './send-to.ts';
import type { MessageTurn } from './shape.ts';

/** A subscription of a process did not take a message: the next of the process gets it, or it stays in the buffer. */
export function passOn(turn: MessageTurn, message: number, processId: string): void {
  const next = nextOfProcess(turn, message, processId);
  if (next === undefined) removeIfOver(turn, message);
  else sendTo(turn, message, next);
}

function nextOfProcess({ tables }: MessageTurn, message: number, processId: string): number | undefined {
  const row = tables.messages.get(message);
  if (!row) return undefined;
  const group = groupOf(row.name, row.correlationKey, processId);
  for (const { key } of tables.subscriptions.scan('waitingOfProcess', group)) {
    if (mayTake(row, processId, key)) return key;
  }
  return undefined;
}
