const SQLITE_FULL = 13;
/** SQLite's extended codes have more in their higher bits. */
const PRIMARY_CODE = 0xff;

/** A checkpoint or data folder cannot be used. The message is one line that says which, and what to do. */
export class CheckpointError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'CheckpointError';
  }
}

/** There is no room for a checkpoint now. */
export class NoRoomError extends CheckpointError {}

/** What a failed write of a checkpoint means. */
export function cannotBeWritten(path: string, error: Error): CheckpointError {
  const what = `The checkpoint ${path} cannot be written: ${error.message}`;
  const isFull = 'errcode' in error && (Number(error.errcode) & PRIMARY_CODE) === SQLITE_FULL;
  return isFull
    ? new NoRoomError(`${what}. Make room on the disk`, error)
    : new CheckpointError(`${what}. Nothing is lost: check the disk, and start again`, error);
}

/** A file is not as it was written. */
export class DamagedError extends CheckpointError {
  readonly path: string;
  readonly what: string;

  /** @param what - says where */
  constructor(path: string, what: string, cause?: unknown) {
    super(`The checkpoint ${path} is damaged: ${what}. Restore the data folder from a backup`, cause);
    this.path = path;
    this.what = what;
  }
}

/** Whatever SQLite makes of a broken file becomes one clear error. */
export function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof CheckpointError) throw error;
    throw new DamagedError(path, error instanceof Error ? error.message : String(error), error);
  }
}
