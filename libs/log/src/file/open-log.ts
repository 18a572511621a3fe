import { randomBytes } from 'node:crypto';
import { ActiveSegment } from './active-segment.ts';
import type { Disk } from './disk.ts';
import { repairLog } from './repair.ts';
import type { ScannedLog } from './scan.ts';
import { scanLog } from './scan.ts';
import { LOG_ID_BYTES, saltOf } from './segment-header.ts';
import type { StoredSegment } from './segment-shelf.ts';
import type { SegmentSupply } from './segment-supply.ts';

/** A log that is ready to be written to. */
export interface OpenedLog {
  readonly logId: Buffer;
  readonly active: ActiveSegment;
  readonly segments: readonly StoredSegment[];
}

export interface OpenLogOptions {
  readonly disk: Disk;
  readonly folder: string;
  readonly provedThrough: number;
  /** Where a new log begins: its first record gets the position after this one. */
  readonly startAfter: number;
  readonly warn: (message: string) => void;
}

/**
 * Opens the log in a folder, or begins one. Everything is read before anything is written.
 * @param supply - is set to make the segment after
 * @throws LogDamagedError, LogVersionError, or what the disk says
 */
export async function openLog(options: OpenLogOptions, supply: SegmentSupply): Promise<OpenedLog> {
  const { disk, folder, provedThrough, startAfter, warn } = options;
  const scanned = await scanLog(disk, folder, provedThrough);
  if (!scanned) return await beginLog(disk, folder, startAfter, supply);
  await repairLog(disk, folder, scanned, warn);
  return await resumeLog(disk, scanned, supply);
}

async function beginLog(disk: Disk, folder: string, after: number, supply: SegmentSupply): Promise<OpenedLog> {
  await disk.makeFolder(folder);
  const logId = randomBytes(LOG_ID_BYTES);
  // A broken header in segment 1 may be that of an empty log, which begins at 1. One that does not is not to be guessed.
  const sequence = after === 0 ? 1 : 2;
  const empty = await supply.take(sequence, 0);
  const active = ActiveSegment.begin(empty, logId, after, 0);
  // The header is safe before there is a record: a log without one was never begun.
  await active.flush().catch(async (error: unknown) => {
    await active.close();
    throw error;
  });
  supply.prepare(sequence + 1, false);
  return { logId, active, segments: [{ path: empty.path, first: after + 1, previous: 0, size: empty.size }] };
}

async function resumeLog(disk: Disk, { logId, chain, rest }: ScannedLog, supply: SegmentSupply): Promise<OpenedLog> {
  const { path, sequence, size, end } = chain[chain.length - 1] ?? chain[0];
  const file = await disk.open(path, 'write');
  const nextIsThere = rest.some((segment) => segment.sequence === sequence + 1 && segment.dataBytes === 0);
  supply.prepare(sequence + 1, nextIsThere);
  return { logId, active: new ActiveSegment(file, sequence, size, saltOf(logId), end), segments: chain };
}
