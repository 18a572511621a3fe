import type { WritableTables } from '@millrace/kernel';
import { groupOf } from './group-of.ts';
import { mayTake } from './may-take.ts';
import type { MessageShape, MessageTurn } from './shape.ts';
import type { Message } from './tables.ts';

/** Which messages in the buffer are wanted, and for which process. */
interface Wanted {
  readonly name: string;
  readonly correlationKey: string;
  readonly processId: string;
}

/** How many messages that are not for a process a search reads before it records that they need not be read again. */
const RECORDED_FROM = 16;

/**
 * The oldest message in the buffer that a process may have: the process has not taken it, and its time is not over. Those
 * taken before stay in the buffer, so a search begins after the ones that an earlier search has passed over: thousands of
 * messages with one key would take quadratic time otherwise.
 */
export function oldestBuffered(turn: MessageTurn, { name, correlationKey, processId }: Wanted): number | undefined {
  const { messages, passed } = turn.tables;
  const cursor = passed.first('byProcess', groupOf(name, correlationKey, processId));
  let [read, until]: [number, number | undefined] = [0, undefined];
  let found: number | undefined;
  for (const { key } of messages.scan('buffered', groupOf(name, correlationKey), cursor?.[1].until)) {
    const message = messages.get(key);
    // One whose time is over may still be there: the sweep comes later.
    if (message && message.deadline > turn.time && mayTake(message, processId, 0)) {
      found = key;
      break;
    }
    read++;
    until = key;
  }
  if (until !== undefined && read >= RECORDED_FROM) {
    turn.emit('BufferPassed', { passed: cursor?.[0] ?? turn.nextKey(), name, correlationKey, processId, until });
  }
  return found;
}

type Tables = WritableTables<MessageShape>;

/** A process has not taken a message after all: it is to be found again. */
export function findAgain({ passed }: Tables, key: number, message: Message, processId: string): void {
  if (passed.size === 0) return;
  const cursor = passed.first('byProcess', groupOf(message.name, message.correlationKey, processId));
  if (cursor && cursor[1].until >= key) passed.put(cursor[0], { ...cursor[1], until: key - 1 });
}

/** A message is not in the buffer any more: after the last of its name and key nothing is left to be searched. */
export function leftBuffer({ messages, passed }: Tables, { name, correlationKey }: Message): void {
  if (passed.size === 0) return;
  const group = groupOf(name, correlationKey);
  if (messages.peek('buffered', group) !== undefined) return;
  for (const key of [...passed.scan('byBuffer', group)].map((entry) => entry.key)) passed.delete(key);
}
