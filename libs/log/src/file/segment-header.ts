import { crc32 } from 'node:zlib';

/** In bytes, from the start of the file. Records follow. */
export const SEGMENT_HEADER_BYTES = 64;
/** The format written, and the newest one read. */
export const FORMAT_VERSION = 1;
/** Of a log's identity, in bytes. */
export const LOG_ID_BYTES = 16;

/** The place of the first three fields stays in every format to come, so that an older reader knows a newer file. */
const MAGIC = Buffer.from('MILLRACE');
const VERSION = 8;
const CHECK = 12;
const LOG_ID = 16;
const SEQUENCE = 32;
const FIRST = 40;
const SYNCED = 48;
const PREVIOUS = 56;
const NUMBER_BYTES = 6;

/** What a segment file says of itself. It is written together with the segment's first record. */
export interface SegmentHeader {
  readonly version: number;
  /** Random, the same in all segments of a log. */
  readonly logId: Buffer;
  /** 1, 2, 3, …; the file's name says the same. */
  readonly sequence: number;
  /** The position of the first record in it. */
  readonly first: number;
  /** Every record through this position was synced when the segment was begun. */
  readonly synced: number;
  /** The `check` of the last header in the segment before; 0 in a log's first. */
  readonly previous: number;
}

export function encodeSegmentHeader(header: Omit<SegmentHeader, 'version'>): Buffer {
  const bytes = Buffer.alloc(SEGMENT_HEADER_BYTES);
  MAGIC.copy(bytes);
  bytes.writeUInt32LE(FORMAT_VERSION, VERSION);
  header.logId.copy(bytes, LOG_ID);
  bytes.writeUIntLE(header.sequence, SEQUENCE, NUMBER_BYTES);
  bytes.writeUIntLE(header.first, FIRST, NUMBER_BYTES);
  bytes.writeUIntLE(header.synced, SYNCED, NUMBER_BYTES);
  bytes.writeUInt32LE(header.previous, PREVIOUS);
  bytes.writeUInt32LE(checkOf(bytes), CHECK);
  return bytes;
}

/**
 * Reads the header of a segment; undefined if there is none, or a damaged one. Of a newer format only the version is
 * to be believed.
 */
export function decodeSegmentHeader(bytes: Buffer): SegmentHeader | undefined {
  if (bytes.length < SEGMENT_HEADER_BYTES || !bytes.subarray(0, MAGIC.length).equals(MAGIC)) return;
  if (bytes.readUInt32LE(CHECK) !== checkOf(bytes)) return;
  return {
    version: bytes.readUInt32LE(VERSION),
    logId: Buffer.from(bytes.subarray(LOG_ID, LOG_ID + LOG_ID_BYTES)),
    sequence: bytes.readUIntLE(SEQUENCE, NUMBER_BYTES),
    first: bytes.readUIntLE(FIRST, NUMBER_BYTES),
    synced: bytes.readUIntLE(SYNCED, NUMBER_BYTES),
    previous: bytes.readUInt32LE(PREVIOUS),
  };
}

/** What the checks of a log's records start from. */
export function saltOf(logId: Buffer): number {
  return crc32(logId);
}

function checkOf(bytes: Buffer): number {
  return crc32(bytes.subarray(CHECK + 4, SEGMENT_HEADER_BYTES), crc32(bytes.subarray(0, CHECK)));
}
