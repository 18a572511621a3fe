import type { ChainPlace } from './chain-reader.ts';
import { ChainReader, chainStart } from './chain-reader.ts';
import type { Disk } from './disk.ts';
import { LogDamagedError } from './file-log-error.ts';
import type { Remains } from './remains.ts';
import { findRemains } from './remains.ts';
import type { SegmentFile } from './segment-files.ts';
import { findSegmentFiles, withWindow } from './segment-files.ts';
import type { SegmentHeader } from './segment-header.ts';
import { SEGMENT_HEADER_BYTES, saltOf } from './segment-header.ts';
import { Unproved } from './unproved.ts';

/** A segment with an intact header, and where its records end. */
export interface ChainedSegment {
  readonly path: string;
  readonly sequence: number;
  readonly size: number;
  /** The position of its first record. */
  readonly first: number;
  /** The `check` of the last header in the segment before. */
  readonly previous: number;
  readonly end: ChainPlace;
}

/** A log as it was found on the disk, good enough to go on from. */
export interface ScannedLog {
  readonly logId: Buffer;
  /** In order; the records of each follow those of the one before. */
  readonly chain: readonly [...ChainedSegment[], ChainedSegment];
  /** From where on nothing proves that it was synced. */
  readonly unproved: { readonly path: string; readonly offset: number } | undefined;
  /** Up to where there is something behind the end of the last segment, an offset in its file. */
  readonly remainsEnd: number;
  /** The files behind the last segment. */
  readonly rest: readonly { readonly path: string; readonly sequence: number; readonly dataBytes: number }[];
}

/**
 * Reads a log from its first segment on, as far as every record follows the one before. What comes after that is a torn
 * tail, unless something proves that it was once safe. Writes nothing.
 * @param provedThrough - the position that the caller knows to have been synced, from a checkpoint; 0 if none
 * @returns undefined if no log was begun here
 * @throws LogDamagedError, LogVersionError
 */
export async function scanLog(disk: Disk, folder: string, provedThrough: number): Promise<ScannedLog | undefined> {
  const files = await findSegmentFiles(disk, folder);
  const [head] = files;
  if (!head || !(await isBegun(disk, head, files, provedThrough))) {
    if (provedThrough === 0) return;
    const at = { path: head?.path ?? folder, offset: 0, position: provedThrough };
    throw new LogDamagedError(at, 'the log is missing, though a checkpoint was made from it');
  }
  return await followChain(disk, files, provedThrough);
}

/** Whether a log has a first segment. The header of a log's very first one is synced before any record is taken. */
async function isBegun(disk: Disk, head: SegmentFile, files: readonly SegmentFile[], provedThrough: number) {
  if (head.header) return true;
  const data = await Promise.all(
    files.map(({ path }) => withWindow(disk, path, (window) => findRemains(window, SEGMENT_HEADER_BYTES, 0))),
  );
  const isBlank = data.every(({ end }) => end === SEGMENT_HEADER_BYTES) && files.every(({ header }) => !header);
  if (head.sequence === 1 && isBlank) return false;
  throw new LogDamagedError(
    { path: head.path, offset: 0, position: Math.max(1, provedThrough) },
    'its header is broken',
  );
}

async function followChain(disk: Disk, files: readonly SegmentFile[], provedThrough: number): Promise<ScannedLog> {
  const unproved = new Unproved(provedThrough);
  const chain: ChainedSegment[] = [];
  let logId: Buffer = Buffer.alloc(0);
  for (const { path, sequence, size, header } of files) {
    if (!header || !follows(chain.at(-1), sequence, header)) break;
    logId = header.logId;
    const { first, previous } = header;
    chain.push({ path, sequence, size, first, previous, end: await followSegment(disk, path, header, unproved) });
  }
  const last = chain.at(-1);
  if (!last) throw new Error('A log without a first segment was scanned');
  const rest = files.slice(chain.length);
  const salt = saltOf(logId);
  const remains = await withWindow(disk, last.path, (window) => findRemains(window, last.end.offset, salt));
  const restRemains: Remains[] = [];
  for (const { path } of rest) restRemains.push(await withWindow(disk, path, (window) => findRemains(window, 0, salt)));
  for (const { proved } of [remains, ...restRemains]) unproved.prove(proved);
  for (const { header } of rest) unproved.prove(header?.synced ?? 0);
  if (unproved.proved > last.end.position) throw damage(last, remains, rest);
  return {
    logId,
    chain: [...chain.slice(0, -1), last],
    unproved: unproved.from,
    remainsEnd: remains.end,
    rest: rest.map(({ path, sequence }, i) => ({ path, sequence, dataBytes: restRemains[i]?.end ?? 0 })),
  };
}

function follows(before: ChainedSegment | undefined, sequence: number, header: SegmentHeader): boolean {
  if (!before) return true;
  const { end } = before;
  return sequence === before.sequence + 1 && header.first === end.position + 1 && header.previous === end.link;
}

function followSegment(disk: Disk, path: string, header: SegmentHeader, unproved: Unproved): Promise<ChainPlace> {
  return withWindow(disk, path, async (window) => {
    const reader = new ChainReader(window, saltOf(header.logId), chainStart(header.first, header.previous));
    unproved.prove(header.synced);
    unproved.add(header.first, path, 0);
    for (let link = await reader.next(); link; link = await reader.next()) {
      unproved.prove(link.header.synced);
      // A commit mark is not synced itself: it is known to be on the disk when the record after it is.
      unproved.add(link.header.position + (link.header.kind === 'commitMark' ? 1 : 0), path, link.offset);
    }
    return reader.place;
  });
}

/** The chain ends in the last segment, unless there is nothing more in it and the next one has lost its header. */
function damage(last: ChainedSegment, remains: Remains, rest: readonly SegmentFile[]): LogDamagedError {
  const [next] = rest;
  const position = last.end.position + 1;
  const lostHeader = remains.end === last.end.offset && next?.sequence === last.sequence + 1 && !next.header;
  if (lostHeader) return new LogDamagedError({ path: next.path, offset: 0, position }, 'its header is broken');
  return new LogDamagedError(
    { path: last.path, offset: last.end.offset, position },
    'a record that was synced to the disk is broken or missing',
  );
}
