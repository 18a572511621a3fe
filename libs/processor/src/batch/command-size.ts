import type { Decision } from '@millrace/kernel';
import { Rejected } from '@millrace/kernel';
import type { Directory } from '../channels/directory.ts';
import type { Limits } from './limits.ts';

/** What a record takes beside its body and the gateway that waits for an answer, in bytes; with room to spare. */
export const RECORD_BYTES = 96;

/** What a command decided does not fit into a record of the log. */
export class CommandTooLarge extends Error {
  override readonly name = 'CommandTooLarge';

  constructor(bytes: number, maxBytes: number) {
    super(
      `Expected to process the command in at most ${maxBytes} bytes, but what it leads to takes ${bytes} bytes. ` +
        'Try to reduce the size of variables or resources',
    );
  }
}

/**
 * What was decided must fit: its events and sends into one record, and each send, when it leaves, into one message. A
 * client's command is rejected and has no effect; any other has effects elsewhere already, so that is a failure.
 * @throws {Rejected} if it does not, and the command is a client's
 * @throws {CommandTooLarge} if it does not, and the command is not a client's
 */
export function checkSize(decided: Decision, directory: Directory, limits: Limits, isClients: boolean): void {
  const maxBytes = isClients ? limits.clientCommandBytes : limits.commandBytes;
  const bytes = sizeOf(decided, directory);
  if (bytes <= maxBytes) return;
  const error = new CommandTooLarge(bytes, maxBytes);
  throw isClients ? new Rejected({ type: 'EXCEEDED_BATCH_RECORD_SIZE', reason: error.message }) : error;
}

/** In bytes: of the record, or of the largest send if that is more. */
function sizeOf({ events, sends }: Decision, directory: Directory): number {
  let bytes = 0;
  for (const event of events) bytes += event.bytes.length + RECORD_BYTES;
  for (const send of sends) bytes += send.bytes.length + RECORD_BYTES + (send.reply?.gateway.length ?? 0);
  // One body may go to every partition.
  const measured = new Set<object>();
  for (const { area, command, body } of sends) {
    if (measured.has(body)) continue;
    measured.add(body);
    bytes = Math.max(bytes, directory.filledSize(area, command, body));
  }
  return bytes;
}
