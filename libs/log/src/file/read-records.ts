import type { LogRecord } from '../log.ts';
import { ByteWindow } from './byte-window.ts';
import { ChainReader, chainStart } from './chain-reader.ts';
import type { Disk } from './disk.ts';
import { LogDamagedError } from './file-log-error.ts';
import type { SegmentShelf, StoredSegment } from './segment-shelf.ts';

/**
 * The records from one position through another, checked once more. The bytes are the caller's.
 * @throws if a record was trimmed or is damaged
 */
export async function* readRecords(
  disk: Disk,
  shelf: SegmentShelf,
  salt: number,
  from: number,
  through: number,
): AsyncIterable<LogRecord> {
  for (let position = from; position <= through; ) {
    const found = shelf.find(position);
    if (!found) throw trimmed(shelf, position);
    const last = Math.min(found.last, through);
    for await (const record of readSegment(disk, shelf, salt, found.segment, last)) {
      if (record.position >= position) yield { position: record.position, bytes: Uint8Array.from(record.bytes) };
    }
    position = last + 1;
  }
}

async function* readSegment(disk: Disk, shelf: SegmentShelf, salt: number, segment: StoredSegment, last: number) {
  const { path, first, previous } = segment;
  const file = await disk.open(path, 'read').catch((error: unknown) => {
    throw shelf.first > first ? trimmed(shelf, first) : error;
  });
  try {
    const reader = new ChainReader(new ByteWindow(file, await file.size()), salt, chainStart(first, previous));
    while (reader.place.position < last) {
      const { offset, position } = reader.place;
      const link = await reader.next();
      if (!link) throw new LogDamagedError({ path, offset, position: position + 1 }, 'a committed record is broken');
      if (link.header.kind === 'record') yield { position: link.header.position, bytes: link.body };
    }
  } finally {
    await file.close();
  }
}

function trimmed(shelf: SegmentShelf, position: number): Error {
  return new Error(`The log starts at ${shelf.first}; ${position} was trimmed`);
}
