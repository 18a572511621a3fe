/** Another writer has appended: this one leads no more. What it had in flight and was not told of is to be forgotten. */
export class LogFencedError extends Error {
  override readonly name = 'LogFencedError';

  constructor(stream: string, position: number) {
    super(`Position ${position} of ${stream} holds the record of another writer: this one leads no more`);
  }
}

/**
 * The log is not what it was: rolled back, made anew, or with a hole. An alarm, for people to look at: whoever goes on
 * would guess.
 */
export class LogDamagedError extends Error {
  override readonly name = 'LogDamagedError';
}

/** What was to be read was trimmed: a snapshot has it. */
export class LogTrimmedError extends Error {
  override readonly name = 'LogTrimmedError';

  constructor(stream: string, first: number, wanted: number) {
    super(`${stream} starts at ${first}; ${wanted} was trimmed`);
  }
}

/** There is no such log, and it was not to be made. */
export class LogMissingError extends Error {
  override readonly name = 'LogMissingError';

  constructor(stream: string) {
    super(`There is no stream ${stream}`);
  }
}

/** Whether the state of a log is known from an error, and another try would only tell the same. */
export function isLogError(error: unknown): boolean {
  return [LogFencedError, LogDamagedError, LogTrimmedError, LogMissingError].some((type) => error instanceof type);
}
