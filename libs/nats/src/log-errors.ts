/** Another writer has appended: this one no longer leads. Its appends in flight without a result must be discarded. */
export class LogFencedError extends Error {
  override readonly name = 'LogFencedError';

  constructor(stream: string, position: number) {
    super(`Position ${position} of ${stream} holds the record of another writer: this one no longer leads`);
  }
}

/**
 * The log is not what it was: rolled back, created anew, or with a hole. An alarm for operators: continuing would be a guess.
 */
export class LogDamagedError extends Error {
  override readonly name = 'LogDamagedError';
}

/** The records to be read were trimmed: a snapshot contains them. */
export class LogTrimmedError extends Error {
  override readonly name = 'LogTrimmedError';

  constructor(stream: string, first: number, wanted: number) {
    super(`${stream} starts at ${first}; ${wanted} was trimmed`);
  }
}

/** The log does not exist, and was not to be created. */
export class LogMissingError extends Error {
  override readonly name = 'LogMissingError';

  constructor(stream: string) {
    super(`There is no stream ${stream}`);
  }
}

/** Whether an error states a fact about the log, so that a retry would give the same. */
export function isLogError(error: unknown): boolean {
  return [LogFencedError, LogDamagedError, LogTrimmedError, LogMissingError].some((type) => error instanceof type);
}
