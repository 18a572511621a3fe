import { clearInterval, setInterval } from 'node:timers';
import type { LogRecord } from '@millrace/log';
import type { ConsumerMessages } from '@nats-io/jetstream';
import { jetstream } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { LogDamagedError, LogTrimmedError } from './log-errors.ts';
import type { LogStream } from './log-stream.ts';

/** How much is fetched ahead, in bytes; a single record must fit. */
const AHEAD_BYTES = 16 * 1024 * 1024;
/** After how long without a record the stream is looked at, in milliseconds. */
const QUIET_MS = 1_000;

export interface ReadOptions {
  readonly connection: NatsConnection;
  readonly stream: LogStream;
  /** When the stream was made. */
  readonly created: string;
  readonly from: number;
  /** The last position wanted; it is in the log. */
  readonly through: number;
}

/**
 * Reads a part of a log, record by record. The consumer of NATS goes on behind a hole and waits for ever on a log that
 * was rolled back, without a word: so every position is checked, and a log that is quiet is asked how it stands.
 * @throws {LogTrimmedError} if records were trimmed
 * @throws {LogDamagedError} if a record is missing, or the log is not the one it was
 */
export async function* readRecords({
  connection,
  stream,
  created,
  from,
  through,
}: ReadOptions): AsyncGenerator<LogRecord> {
  if (from > through) return;
  const { stream: name } = stream.names;
  const consumer = await jetstream(connection).consumers.get(name, { opt_start_seq: from });
  const messages = await consumer.consume({ max_bytes: AHEAD_BYTES, expires: 30_000, idle_heartbeat: 1_000 });
  let next = from;
  let seen = from;
  const timer = setInterval(() => {
    if (seen === next) void stopIfDamaged(messages, stream, created, next, through);
    seen = next;
  }, QUIET_MS);
  try {
    for await (const message of messages) {
      const position = message.seq;
      if (position !== next) throw await whyHole(stream, next, position);
      next++;
      yield { position, bytes: message.data };
      if (position === through) return;
    }
    throw new Error(`Reading ${name} ended before ${next}`);
  } finally {
    clearInterval(timer);
    messages.stop();
    // The server would forget it by itself, only later.
    consumer.delete().catch(() => false);
  }
}

async function whyHole(stream: LogStream, next: number, position: number): Promise<Error> {
  const { stream: name } = stream.names;
  const extent = await stream.extent();
  return extent && extent.first > next
    ? new LogTrimmedError(name, extent.first, next)
    : new LogDamagedError(`${name} goes on with ${position} where ${next} is due`);
}

async function stopIfDamaged(
  messages: ConsumerMessages,
  stream: LogStream,
  created: string,
  next: number,
  through: number,
): Promise<void> {
  const extent = await stream.extent().catch(() => null);
  if (extent === null) return;
  if (!extent || extent.created !== created || extent.last < through || extent.first > next) {
    const now = extent ? `${extent.first} to ${extent.last}, made ${extent.created}` : 'gone';
    messages.stop(
      new LogDamagedError(`${stream.names.stream} has no positions ${next} to ${through} any more: ${now}`),
    );
  }
}
