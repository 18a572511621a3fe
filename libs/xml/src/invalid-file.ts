/** A file that is rejected as a whole, before any of its elements can be looked at. */
export class InvalidFile extends Error {
  override readonly name = 'InvalidFile';

  /** @param line of the file, counted from 1, where that was seen */
  constructor(message: string, line?: number) {
    super(line === undefined ? message : `Line ${line}: ${message}`);
  }
}
