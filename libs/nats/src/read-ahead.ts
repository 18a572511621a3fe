import { clearInterval, setInterval } from 'node:timers';
import type { LogRecord } from '@millrace/log';
import type { Consumer, ConsumerMessages } from '@nats-io/jetstream';
import { JetStreamApiCodes, JetStreamApiError, jetstream } from '@nats-io/jetstream';
import { LogDamagedError } from './log-errors.ts';
import type { ReadOptions } from './read-records.ts';
import { retry } from './retry.ts';
import { whyMissing } from './why-missing.ts';

/** How much is fetched ahead, in bytes; a single record must fit. */
const AHEAD_BYTES = 16 * 1024 * 1024;
/** A consumer that is lost is made anew after two heartbeats stayed away, in milliseconds. */
const HEARTBEAT_MS = 500;
/** For how long making a consumer waits for servers that are away, in milliseconds. */
const TIMEOUT_MS = 30_000;
/** How often it is looked whether records still come, in milliseconds. */
const WATCH_MS = 1_000;
/** For so many looks in a row a log must seem damaged to be so: right after a change of its leader it may seem so. */
const LOOKS = 3;

/**
 * Reads many records by a consumer that fetches ahead. A consumer of NATS goes on behind a hole, and waits for ever on a
 * log that was rolled back, without a word: so every position is checked, and a log that is quiet is looked at.
 */
export async function* readAhead(options: ReadOptions): AsyncGenerator<LogRecord> {
  const { stream, created, from, through } = options;
  const { stream: name } = stream.names;
  const consumer = await consumerFrom(options);
  const messages = await consumer.consume({ max_bytes: AHEAD_BYTES, expires: 30_000, idle_heartbeat: HEARTBEAT_MS });
  let next = from;
  const stopWatching = watchQuiet(messages, options, () => next);
  try {
    for await (const message of messages) {
      const position = message.seq;
      if (position !== next) throw await whyMissing(stream, created, next);
      next++;
      yield { position, bytes: message.data };
      if (position === through) return;
    }
    throw new Error(`Reading ${name} ended before ${next}`);
  } finally {
    stopWatching();
    messages.stop();
    // The server would forget it by itself, only later.
    consumer.delete().catch(() => false);
  }
}

async function consumerFrom({ connection, stream, created, from }: ReadOptions): Promise<Consumer> {
  const make = () => jetstream(connection).consumers.get(stream.names.stream, { opt_start_seq: from });
  try {
    return await retry(make, TIMEOUT_MS, (error) => isStreamGone(error) || connection.isClosed());
  } catch (error) {
    throw isStreamGone(error) ? await whyMissing(stream, created, from) : error;
  }
}

function isStreamGone(error: unknown): boolean {
  return error instanceof JetStreamApiError && error.code === JetStreamApiCodes.StreamNotFound;
}

/** Ends a reading that can get no further. */
function watchQuiet(messages: ConsumerMessages, { stream, created, through }: ReadOptions, next: () => number) {
  let seen = 0;
  let looks = 0;
  const look = async () => {
    if (next() !== seen) {
      seen = next();
      looks = 0;
      return;
    }
    const extent = await stream.extent().catch(() => 'unknown' as const);
    if (extent === 'unknown') return;
    const isWhole = extent && extent.created === created && extent.first <= next() && extent.last >= through;
    looks = isWhole ? 0 : looks + 1;
    if (looks < LOOKS) return;
    const why = await whyMissing(stream, created, extent && extent.first > next() ? next() : through).catch(String);
    messages.stop(why instanceof Error ? why : new LogDamagedError(why));
  };
  const timer = setInterval(() => void look(), WATCH_MS);
  return () => clearInterval(timer);
}
