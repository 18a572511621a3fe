import type { Connections } from './connect.ts';
import { isLogError, LogMissingError } from './log-errors.ts';
import type { Extent } from './log-stream.ts';
import { LogStream } from './log-stream.ts';
import { retry } from './retry.ts';
import type { LogAddress } from './subjects.ts';
import { logNames } from './subjects.ts';

const TIMEOUT_MS = 30_000;

/** A log as it is at a moment, without opening it: no leader is fenced off. */
export interface LogView extends Extent {
  readonly name: string;
  /** @returns undefined if there is no such record */
  record(position: number): Promise<Uint8Array | undefined>;
}

/**
 * Looks at a log. Waits while servers are unreachable.
 * @returns undefined if it does not exist
 * @throws LogDamagedError if its stream is set up to lose records
 */
export async function viewLog(
  { appends }: Pick<Connections, 'appends'>,
  address: LogAddress,
): Promise<LogView | undefined> {
  const look = async () => {
    const stream = await LogStream.open(appends, logNames(address), 1, false);
    const extent = await stream.extent();
    return (
      extent && {
        ...extent,
        name: stream.names.stream,
        record: async (position: number) => (await stream.record(position))?.bytes,
      }
    );
  };
  try {
    return await retry(look, TIMEOUT_MS, (error) => isLogError(error) || appends.isClosed());
  } catch (error) {
    if (error instanceof LogMissingError) return undefined;
    throw error;
  }
}
