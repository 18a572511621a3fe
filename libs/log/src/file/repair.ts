import type { Disk, DiskFile } from './disk.ts';
import type { ScannedLog } from './scan.ts';

const COPY_BYTES = 256 * 1024;

/**
 * Makes what was scanned the whole truth: cuts the torn tail and makes the records that nothing proves durable.
 * @param warn - called once if something is cut, with one line
 */
export async function repairLog(disk: Disk, folder: string, log: ScannedLog, warn: (message: string) => void) {
  tellOfCut(log, warn);
  await removeRest(disk, folder, log);
  await saveUnproved(disk, log);
}

function tellOfCut({ chain, remainsEnd, rest }: ScannedLog, warn: (message: string) => void): void {
  const last = chain[chain.length - 1] ?? chain[0];
  const inLast = remainsEnd - last.end.offset;
  const bytes = rest.reduce((sum, { dataBytes }) => sum + dataBytes, inLast);
  if (bytes === 0) return;
  const path = inLast > 0 ? last.path : rest.find(({ dataBytes }) => dataBytes > 0)?.path;
  const offset = inLast > 0 ? last.end.offset : 0;
  warn(
    `${path}: the log ends in a broken write, and ${bytes} bytes are cut off: from byte ${offset}, record ${last.end.position + 1}. ` +
      'If power was lost or the process was killed during that write, nothing of it was acknowledged. ' +
      'If not, the disk has damaged it, and what was acknowledged last may be lost: check the disk.',
  );
}

/** Only a segment that nothing was written to may stay, to be the next one. */
async function removeRest(disk: Disk, folder: string, { chain, rest }: ScannedLog): Promise<void> {
  const nextSequence = (chain[chain.length - 1] ?? chain[0]).sequence + 1;
  const removed = rest.filter(({ sequence, dataBytes }) => sequence !== nextSequence || dataBytes > 0);
  for (const { path } of removed.reverse()) await disk.remove(path);
  if (removed.length > 0) await disk.syncFolder(folder);
}

/**
 * A process that was killed leaves records that are only in the system's cache; after a failed sync they stay there and
 * count as written. So they are written once more, and then synced.
 */
async function saveUnproved(disk: Disk, { chain, unproved, remainsEnd }: ScannedLog): Promise<void> {
  const last = chain[chain.length - 1] ?? chain[0];
  const start = unproved ? chain.findIndex(({ path }) => path === unproved.path) : chain.length - 1;
  for (const { path, end } of chain.slice(start)) {
    const from = path === unproved?.path ? unproved.offset : unproved ? 0 : end.offset;
    const zerosTo = path === last.path ? remainsEnd : end.offset;
    if (from === zerosTo) continue;
    const file = await disk.open(path, 'write');
    try {
      await rewrite(file, from, end.offset);
      await writeZeros(file, end.offset, zerosTo);
      await file.sync();
    } finally {
      await file.close();
    }
  }
}

async function rewrite(file: DiskFile, from: number, to: number): Promise<void> {
  const buffer = Buffer.alloc(Math.min(COPY_BYTES, to - from));
  for (let offset = from; offset < to; ) {
    const length = await file.read(buffer.subarray(0, Math.min(buffer.length, to - offset)), offset);
    if (length === 0) throw new Error('A segment has become shorter while it was opened');
    await file.write([buffer.subarray(0, length)], offset);
    offset += length;
  }
}

/** Fills a stretch of a file with zeros, offsets in bytes. Stops between two writes once `stopped` says so. */
export async function writeZeros(file: DiskFile, from: number, to: number, stopped = () => false): Promise<void> {
  const zeros = Buffer.alloc(Math.min(COPY_BYTES, Math.max(0, to - from)));
  for (let offset = from; offset < to && !stopped(); offset += zeros.length) {
    await file.write([zeros.subarray(0, Math.min(zeros.length, to - offset))], offset);
  }
}
