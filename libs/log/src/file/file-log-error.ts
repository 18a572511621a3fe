/** Where a log cannot be read. */
export interface DamagedAt {
  /** Of the file or folder. */
  readonly path: string;
  /** In the file, in bytes. */
  readonly offset: number;
  /** The first record that is lost. */
  readonly position: number;
}

/** What was safely on the disk is not there any more. The log is left as it was found. */
export class LogDamagedError extends Error {
  override readonly name = 'LogDamagedError';
  readonly path: string;
  readonly offset: number;
  readonly position: number;

  constructor({ path, offset, position }: DamagedAt, what: string) {
    super(
      `${path} is damaged at byte ${offset}, record ${position}: ${what}. ` +
        'Nothing was changed. Check the disk, keep a copy of the folder, and restore the data folder from a backup.',
    );
    this.path = path;
    this.offset = offset;
    this.position = position;
  }
}

/** A newer version of Millrace has written the log. It is left as it was found. */
export class LogVersionError extends Error {
  override readonly name = 'LogVersionError';
  readonly path: string;

  constructor(path: string, version: number, known: number) {
    super(
      `${path} has log format ${version}; this version of Millrace reads up to ${known}. ` +
        'Nothing was changed. Start the version that wrote it, or a newer one.',
    );
    this.path = path;
  }
}
