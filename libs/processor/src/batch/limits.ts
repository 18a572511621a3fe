/** How many commands a batch holds at the most. */
const MAX_COMMANDS = 100;
/** From how many bytes on a batch takes no further command, where records may be large. */
const MAX_BATCH_BYTES = 256 * 1024;
/** After so long a batch takes no further command, in milliseconds: I/O goes on between batches. */
const MAX_BATCH_MS = 5;
/** After so long a turn has no more room and is continued later, in milliseconds. */
const MAX_TURN_MS = 2;
/** No more of a record than this share goes to commands that come before the last one. */
const BATCH_SHARE = 1 / 4;
/** What a record holds beside those of its commands, in bytes; with room to spare. */
const HEAD_BYTES = 2_048;
/** Of what a command may take, what is kept from clients' commands: what these send on must fit where it arrives. */
const KEPT_FROM_CLIENTS = 1 / 8;

/** What a batch and a command in it may come to. Whatever keeps to it fits into one record of the log. */
export interface Limits {
  /** How many commands a batch holds. */
  readonly commands: number;
  /** From how many bytes on a batch takes no further command, and a turn is continued later. */
  readonly batchBytes: number;
  /** After how long a batch takes no further command, in milliseconds. */
  readonly batchMs: number;
  /** After how long a turn is continued later, in milliseconds. */
  readonly turnMs: number;
  /** What a command may add to the record, in bytes: its events and sends. */
  readonly commandBytes: number;
  /** The same for a command of a client. */
  readonly clientCommandBytes: number;
}

/** @param maxRecordBytes what the log takes */
export function limitsOf(maxRecordBytes: number): Limits {
  const batchBytes = Math.min(MAX_BATCH_BYTES, Math.floor(maxRecordBytes * BATCH_SHARE));
  const commandBytes = maxRecordBytes - HEAD_BYTES - batchBytes;
  const clientCommandBytes = Math.floor(commandBytes * (1 - KEPT_FROM_CLIENTS));
  const [batchMs, turnMs] = [MAX_BATCH_MS, MAX_TURN_MS];
  return { commands: MAX_COMMANDS, batchBytes, batchMs, turnMs, commandBytes, clientCommandBytes };
}
