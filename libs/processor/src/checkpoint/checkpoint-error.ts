/** A checkpoint or data folder cannot be used. The message is one line that says which, and what to do. */
export class CheckpointError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'CheckpointError';
  }
}
