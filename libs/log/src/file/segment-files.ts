import { ByteWindow } from './byte-window.ts';
import type { Disk } from './disk.ts';
import { LogDamagedError, LogVersionError } from './file-log-error.ts';
import type { SegmentHeader } from './segment-header.ts';
import { decodeSegmentHeader, FORMAT_VERSION, SEGMENT_HEADER_BYTES } from './segment-header.ts';
import { segmentPath, sequenceIn } from './segment-name.ts';

/** A segment file as it was found. */
export interface SegmentFile {
  readonly path: string;
  readonly sequence: number;
  /** In bytes. */
  readonly size: number;
  /** Undefined if there is none yet, or a damaged one. */
  readonly header: SegmentHeader | undefined;
}

/**
 * The segment files in a folder, in order.
 * @throws LogVersionError, and LogDamagedError for a file that is not what its name says or belongs to another log
 */
export async function findSegmentFiles(disk: Disk, folder: string): Promise<SegmentFile[]> {
  const sequences: number[] = [];
  for (const name of await disk.list(folder)) {
    const sequence = sequenceIn(name);
    if (sequence !== undefined) sequences.push(sequence);
  }
  sequences.sort((a, b) => a - b);
  const files: SegmentFile[] = [];
  for (const sequence of sequences) files.push(await lookAt(disk, segmentPath(folder, sequence), sequence));
  const logId = files.find(({ header }) => header)?.header?.logId;
  for (const file of files) checkIdentity(file, logId);
  return files;
}

/** Opens a file to read it and closes it again. */
export async function withWindow<T>(disk: Disk, path: string, use: (window: ByteWindow) => Promise<T>): Promise<T> {
  const file = await disk.open(path, 'read');
  try {
    return await use(new ByteWindow(file, await file.size()));
  } finally {
    await file.close();
  }
}

function lookAt(disk: Disk, path: string, sequence: number): Promise<SegmentFile> {
  return withWindow(disk, path, async (window) => {
    const header = decodeSegmentHeader(await window.view(0, SEGMENT_HEADER_BYTES));
    if (header && header.version > FORMAT_VERSION) throw new LogVersionError(path, header.version, FORMAT_VERSION);
    return { path, sequence, size: window.size, header };
  });
}

/** No loss of power puts a foreign file here, so none is ever taken for the rest of one. */
function checkIdentity({ path, sequence, header }: SegmentFile, logId: Buffer | undefined): void {
  if (!header) return;
  const at = { path, offset: 0, position: header.first };
  if (header.sequence !== sequence) throw new LogDamagedError(at, `it is segment ${header.sequence} by its contents`);
  if (logId && !header.logId.equals(logId)) throw new LogDamagedError(at, 'it belongs to another log');
}
