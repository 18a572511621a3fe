import { LogDamagedError, LogTrimmedError } from './log-errors.ts';
import type { LogStream } from './log-stream.ts';

/** Why a record is not to be had that was in a log. */
export async function whyMissing(stream: LogStream, created: string, position: number): Promise<Error> {
  const { stream: name } = stream.names;
  const extent = await stream.extent();
  if (!extent) return new LogDamagedError(`The stream ${name} is gone`);
  if (extent.created !== created) {
    return new LogDamagedError(`The stream ${name} of ${created} was made anew, ${extent.created}`);
  }
  if (extent.last < position) return new LogDamagedError(`The stream ${name} was rolled back to ${extent.last}`);
  if (extent.first > position) return new LogTrimmedError(name, extent.first, position);
  return new LogDamagedError(`The stream ${name} has no record ${position}`);
}
