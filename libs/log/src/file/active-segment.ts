import { crc32 } from 'node:zlib';
import type { ChainPlace } from './chain-reader.ts';
import { chainStart } from './chain-reader.ts';
import type { DiskFile } from './disk.ts';
import { encodeRecordHeader, RECORD_HEADER_BYTES } from './record-header.ts';
import { encodeSegmentHeader, SEGMENT_HEADER_BYTES, saltOf } from './segment-header.ts';
import type { EmptySegment } from './segment-supply.ts';

/** How large a segment must be for a record, in bytes: there is always room left for a commit mark. */
export function segmentBytesFor(bodyBytes: number): number {
  return SEGMENT_HEADER_BYTES + RECORD_HEADER_BYTES + bodyBytes + RECORD_HEADER_BYTES;
}

/** The segment that is written to. What is added goes to the disk with the next flush, in one write and one sync. */
export class ActiveSegment {
  readonly sequence: number;
  readonly #file: DiskFile;
  readonly #size: number;
  readonly #salt: number;
  #parts: Uint8Array[] = [];
  #flushed: number;
  #place: ChainPlace;
  /** Of what was written. */
  #isSynced = true;

  /**
   * @param size - of the file, in bytes
   * @param place - where the records in it end
   */
  constructor(file: DiskFile, sequence: number, size: number, salt: number, place: ChainPlace) {
    this.sequence = sequence;
    this.#file = file;
    this.#size = size;
    this.#salt = salt;
    this.#place = place;
    this.#flushed = place.offset;
  }

  /** Begins an empty segment. Its header goes to the disk with the first flush. */
  static begin(
    { file, sequence, size }: EmptySegment,
    logId: Buffer,
    position: number,
    previous: number,
  ): ActiveSegment {
    const start = chainStart(position + 1, previous);
    const segment = new ActiveSegment(file, sequence, size, saltOf(logId), start);
    segment.#parts.push(encodeSegmentHeader({ logId, sequence, first: position + 1, synced: position, previous }));
    segment.#flushed = 0;
    return segment;
  }

  get position(): number {
    return this.#place.position;
  }

  get link(): number {
    return this.#place.link;
  }

  /** Whether nothing is left to flush. */
  get isFlushed(): boolean {
    return this.#isSynced && this.pendingBytes === 0;
  }

  /** How much the next flush writes, in bytes. */
  get pendingBytes(): number {
    return this.#place.offset - this.#flushed;
  }

  /** Whether there is room for a record of this many bytes, and for a commit mark after it. */
  fits(bodyBytes: number): boolean {
    return this.#place.offset + bodyBytes + 2 * RECORD_HEADER_BYTES <= this.#size;
  }

  /** @param synced - every record through this position is synced by now */
  add(body: Uint8Array, synced: number): void {
    this.#put('record', this.position + 1, body, synced);
  }

  /** Says that all before it is synced, unless that was said last. Proves it even if the process is killed then. */
  addMark(): void {
    const { position, offset, isMark } = this.#place;
    if (isMark || offset + RECORD_HEADER_BYTES > this.#size) return;
    this.#put('commitMark', position, new Uint8Array(), position);
  }

  /** Writes what was added, and syncs all that was written. */
  async flush(): Promise<void> {
    await this.write();
    await this.#file.sync();
    this.#isSynced = true;
  }

  /** Writes what was added. */
  async write(): Promise<void> {
    const parts = this.#parts;
    const offset = this.#flushed;
    this.#parts = [];
    this.#flushed = this.#place.offset;
    this.#isSynced = false;
    await this.#file.write(parts, offset);
  }

  close(): Promise<void> {
    return this.#file.close();
  }

  #put(kind: 'record' | 'commitMark', position: number, body: Uint8Array, synced: number): void {
    const { offset, link: previous } = this.#place;
    const { length } = body;
    const header = { kind, length, bodyCheck: crc32(body), previous, position, synced };
    const { bytes, check } = encodeRecordHeader(this.#salt, header);
    this.#parts.push(bytes, body);
    const end = offset + RECORD_HEADER_BYTES + length;
    this.#place = { offset: end, position, link: check, isMark: kind === 'commitMark' };
  }
}
