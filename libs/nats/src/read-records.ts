import { setTimeout as delay } from 'node:timers/promises';
import type { LogRecord } from '@millrace/log';
import type { NatsConnection } from '@nats-io/transport-node';
import { isLogError, LogTrimmedError } from './log-errors.ts';
import type { LogStream } from './log-stream.ts';
import { readAhead } from './read-ahead.ts';
import { whyMissing } from './why-missing.ts';

/** So few records are asked for one by one: a consumer takes longer to make, and its first request may go astray. */
const FEW = 16;
/** How often a record that must be there is asked for, and the pause between, in milliseconds: a leader may be new. */
const TRIES = 4;
const PAUSE_MS = 1_000;

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
 * Reads a part of a log, record by record. While a server is away it waits.
 * @throws {LogTrimmedError} if records were trimmed
 * @throws {LogDamagedError} if a record is missing, or the log is not the one it was
 */
export async function* readRecords(options: ReadOptions): AsyncGenerator<LogRecord> {
  const { from, through } = options;
  if (from > through) return;
  if (through - from >= FEW) {
    yield* readAhead(options);
    return;
  }
  for (let position = from; position <= through; position++)
    yield { position, bytes: await readOne(options, position) };
}

async function readOne({ connection, stream, created }: ReadOptions, position: number): Promise<Uint8Array> {
  for (let missing = 0; ; ) {
    try {
      const record = await stream.record(position);
      if (record) return record.bytes;
      const why = await whyMissing(stream, created, position);
      if (why instanceof LogTrimmedError || ++missing === TRIES) throw why;
    } catch (error) {
      if (isLogError(error) || connection.isClosed()) throw error;
    }
    await delay(PAUSE_MS);
  }
}
