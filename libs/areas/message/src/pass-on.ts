import { groupOf } from './group-of.ts';
import { mayTake } from './may-take.ts';
import { removeIfOver } from './remove-if-over.ts';
import { sendTo } from './send-to.ts';
import type { MessageTurn } from './shape.ts';
import { mayStart, sendToStart } from './starts/send-to-start.ts';
import type { Start } from './tables.ts';

/**
 * A subscription or start event of a process did not take a message. The next subscription of the process gets it, or else
 * a start event that was there when it was published; or it stays in the buffer.
 */
export function passOn(turn: MessageTurn, message: number, processId: string): void {
  const next = nextOfProcess(turn, message, processId);
  const start = next === undefined ? startOfProcess(turn, message, processId) : undefined;
  if (next !== undefined) sendTo(turn, message, next);
  else if (start && mayStart(turn, message, processId)) sendToStart(turn, message, start);
  else removeIfOver(turn, message);
}

function startOfProcess({ tables }: MessageTurn, message: number, processId: string): Start | undefined {
  const name = tables.messages.get(message)?.name;
  for (const { key } of tables.starts.scan('byProcess', processId)) {
    const start = tables.starts.get(key);
    if (start?.type === 'message' && start.name === name && key < message) return start;
  }
  return undefined;
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
