import { crc32 } from 'node:zlib';
import type { ByteWindow } from './byte-window.ts';
import type { RecordHeader } from './record-header.ts';
import { decodeRecordHeader, RECORD_HEADER_BYTES } from './record-header.ts';
import { SEGMENT_HEADER_BYTES } from './segment-header.ts';

/** Where a chain of records stands. */
export interface ChainPlace {
  /** Of the next header, in the file, in bytes. */
  readonly offset: number;
  /** Of the record before. */
  readonly position: number;
  /** The `check` of the header before. */
  readonly link: number;
  /** Whether that header is a commit mark. */
  readonly isMark: boolean;
}

/** The start of a segment. */
export function chainStart(first: number, previous: number): ChainPlace {
  return { offset: SEGMENT_HEADER_BYTES, position: first - 1, link: previous, isMark: false };
}

export interface ChainLink {
  readonly header: RecordHeader;
  readonly offset: number;
  /** Good until the next one is read. */
  readonly body: Buffer;
}

/** Follows the records of one segment for as long as each follows the one before and is whole. */
export class ChainReader {
  readonly #window: ByteWindow;
  readonly #salt: number;
  #place: ChainPlace;

  constructor(window: ByteWindow, salt: number, place: ChainPlace) {
    this.#window = window;
    this.#salt = salt;
    this.#place = place;
  }

  get place(): ChainPlace {
    return this.#place;
  }

  /** The next record or commit mark; undefined if what is there does not follow. */
  async next(): Promise<ChainLink | undefined> {
    const { offset, position, link } = this.#place;
    const header = decodeRecordHeader(this.#salt, await this.#window.view(offset, RECORD_HEADER_BYTES));
    if (header?.previous !== link) return;
    if (header.position !== (header.kind === 'record' ? position + 1 : position)) return;
    const body = await this.#window.view(offset + RECORD_HEADER_BYTES, header.length);
    if (body.length < header.length || crc32(body) !== header.bodyCheck) return;
    this.#place = {
      offset: offset + RECORD_HEADER_BYTES + header.length,
      position: header.position,
      link: header.check,
      isMark: header.kind === 'commitMark',
    };
    return { header, offset, body };
  }
}
