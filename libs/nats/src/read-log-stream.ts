import type { LogRecord } from '@millrace/log';
import type { Connections } from './connect.ts';
import { LogMissingError } from './log-errors.ts';
import { LogStream } from './log-stream.ts';
import { readRecords } from './read-records.ts';
import type { LogAddress } from './subjects.ts';
import { logNames } from './subjects.ts';

/**
 * Reads a log from its stream without opening it: no leader is fenced off and nothing is written. Yields the records that
 * the stream holds at the call, oldest first.
 * @throws LogMissingError if the stream does not exist, LogDamagedError if it is not fit to be a log
 */
export async function* readLogStream(
  { appends, consumers }: Pick<Connections, 'appends' | 'consumers'>,
  address: LogAddress,
): AsyncGenerator<LogRecord> {
  const stream = await LogStream.open(appends, logNames(address), 1, false);
  const extent = await stream.extent();
  if (!extent) throw new LogMissingError(stream.names.stream);
  const { created, first, last } = extent;
  yield* readRecords({ connection: consumers, stream, created, from: Math.max(1, first), through: last });
}
