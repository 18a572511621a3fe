/** A record is larger than its log takes. Nothing has happened: the log can be used further. */
export class RecordTooLargeError extends Error {
  override readonly name = 'RecordTooLargeError';

  constructor(bytes: number, maxBytes: number) {
    super(`A record has ${bytes} bytes; ${maxBytes} are the most that fit`);
  }
}

/** @throws {RecordTooLargeError} for more bytes than a record may have */
export function checkRecordSize({ length }: Uint8Array, maxBytes: number): void {
  if (length > maxBytes) throw new RecordTooLargeError(length, maxBytes);
}
