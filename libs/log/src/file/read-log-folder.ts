import type { LogRecord } from '../log.ts';
import { ByteWindow } from './byte-window.ts';
import { ChainReader, chainStart } from './chain-reader.ts';
import type { Disk } from './disk.ts';
import { nodeDisk } from './node-disk.ts';
import { scanLog } from './scan.ts';
import { saltOf } from './segment-header.ts';

/**
 * Reads a log's folder without opening the log: nothing is repaired, locked or written, so a running engine is not
 * disturbed. Yields the records that are whole, oldest first; those before the last checkpoint may have been trimmed.
 * The bytes are the caller's. Yields nothing if no log was begun in the folder.
 * @throws LogDamagedError, LogVersionError
 */
export async function* readLogFolder(folder: string, disk: Disk = nodeDisk): AsyncGenerator<LogRecord> {
  const scanned = await scanLog(disk, folder, 0);
  if (!scanned) return;
  const salt = saltOf(scanned.logId);
  for (const { path, first, previous, end } of scanned.chain) {
    const file = await disk.open(path, 'read');
    try {
      const reader = new ChainReader(new ByteWindow(file, await file.size()), salt, chainStart(first, previous));
      while (reader.place.position < end.position) {
        const link = await reader.next();
        if (!link) break;
        const { kind, position } = link.header;
        if (kind === 'record') yield { position, bytes: Uint8Array.from(link.body) };
      }
    } finally {
      await file.close();
    }
  }
}
