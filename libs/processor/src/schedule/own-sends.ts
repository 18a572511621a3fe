import type { Directory } from '../channels/directory.ts';
import type { OutboxRow } from '../state/outbox-table.ts';
import type { ProcessorState } from '../state/processor-state.ts';
import { CONTINUATIONS } from '../state/processor-state.ts';
import type { Continuations } from './continuations.ts';
import type { LocalQueue } from './local-queue.ts';
import type { LocalSend } from './work-queue.ts';

/** Queues the sends of a processor to itself that its outbox holds, oldest first. */
export function queueOwnSends(
  state: ProcessorState,
  directory: Directory,
  local: LocalQueue,
  continuations: Continuations,
): void {
  for (const row of state.allWaiting(state.processor)) local.push(sendOf(row, directory));
  for (const row of state.allWaiting(CONTINUATIONS)) continuations.push(sendOf(row, directory));
}

function sendOf({ area, code, number, reply, trace, body: bytes }: OutboxRow, directory: Directory): LocalSend {
  const { name, type } = directory.commandByCode(area, code);
  // Which class it was of is not kept.
  return { area, command: name, body: type.codec.decode(bytes), bytes, reply, trace, number, origin: 'continued' };
}
