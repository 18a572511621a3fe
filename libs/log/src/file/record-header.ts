import { crc32 } from 'node:zlib';

/** In bytes. The body of a record follows its header at once; the next header follows the body. */
export const RECORD_HEADER_BYTES = 36;

const CHECK = 0;
const MARK = 4;
const LENGTH = 8;
const BODY_CHECK = 12;
const PREVIOUS = 16;
const POSITION = 20;
const SYNCED = 28;

/** `MRec` and `MEnd`, read as little-endian numbers. */
const MARKS = { record: 0x6365524d, commitMark: 0x646e454d } as const;

/**
 * What stands before each record. A commit mark is a header without a body: everything through `position` was synced
 * when it was written, which a record that nothing follows can never say of itself.
 */
export interface RecordHeader {
  readonly kind: keyof typeof MARKS;
  /** Of the body, in bytes. */
  readonly length: number;
  /** CRC-32 of the body. */
  readonly bodyCheck: number;
  /** The `check` of the header before: so each header vouches for all that came before it. */
  readonly previous: number;
  /** The record's own; that of a commit mark is the last record's. */
  readonly position: number;
  /** Every record through this position was synced when this one was written. */
  readonly synced: number;
  /** CRC-32 of all the above, starting from the log's salt: a header of another log is none here. */
  readonly check: number;
}

/** Positions take eight bytes, of which six are used: 281,474,976,710,655 records. */
const POSITION_BYTES = 6;

/** Lays out a header and reckons its check. */
export function encodeRecordHeader(
  salt: number,
  header: Omit<RecordHeader, 'check'>,
): { bytes: Buffer; check: number } {
  const bytes = Buffer.alloc(RECORD_HEADER_BYTES);
  bytes.writeUInt32LE(MARKS[header.kind], MARK);
  bytes.writeUInt32LE(header.length, LENGTH);
  bytes.writeUInt32LE(header.bodyCheck, BODY_CHECK);
  bytes.writeUInt32LE(header.previous, PREVIOUS);
  bytes.writeUIntLE(header.position, POSITION, POSITION_BYTES);
  bytes.writeUIntLE(header.synced, SYNCED, POSITION_BYTES);
  const check = crc32(bytes.subarray(MARK), salt);
  bytes.writeUInt32LE(check, CHECK);
  return { bytes, check };
}

/** Reads the header at an offset; undefined if there is none of this log, or a damaged one. */
export function decodeRecordHeader(salt: number, bytes: Buffer, offset = 0): RecordHeader | undefined {
  if (offset + RECORD_HEADER_BYTES > bytes.length) return;
  const mark = bytes.readUInt32LE(offset + MARK);
  if (mark !== MARKS.record && mark !== MARKS.commitMark) return;
  const check = bytes.readUInt32LE(offset + CHECK);
  if (crc32(bytes.subarray(offset + MARK, offset + RECORD_HEADER_BYTES), salt) !== check) return;
  return {
    kind: mark === MARKS.record ? 'record' : 'commitMark',
    length: bytes.readUInt32LE(offset + LENGTH),
    bodyCheck: bytes.readUInt32LE(offset + BODY_CHECK),
    previous: bytes.readUInt32LE(offset + PREVIOUS),
    position: bytes.readUIntLE(offset + POSITION, POSITION_BYTES),
    synced: bytes.readUIntLE(offset + SYNCED, POSITION_BYTES),
    check,
  };
}
