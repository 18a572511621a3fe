import type { Log, LogListener, LogRecord } from '../log.ts';
import type { LogReader } from '../readers/log-reader.ts';
import { openReader } from '../readers/open-reader.ts';
import { checkRecordSize } from '../record-too-large.ts';
import type { Disk } from './disk.ts';
import { GroupCommit } from './group-commit.ts';
import { nodeDisk } from './node-disk.ts';
import type { OpenedLog } from './open-log.ts';
import { openLog } from './open-log.ts';
import { readRecords } from './read-records.ts';
import { saltOf } from './segment-header.ts';
import { SegmentShelf } from './segment-shelf.ts';
import { SegmentSupply } from './segment-supply.ts';
import { StoredPositions } from './stored-positions.ts';

const DEFAULT_SEGMENT_BYTES = 16 * 1024 * 1024;
/** The smallest segment that makes sense, in bytes. */
const MIN_SEGMENT_BYTES = 512;
const DEFAULT_MAX_RECORD_BYTES = 64 * 1024 * 1024;

export interface FileLogOptions {
  /** Is made if there is none. One process at a time: the caller holds a lock. Other files in it are left alone. */
  readonly folder: string;
  /** How large a segment file is, in bytes: 16 MiB unless said. A record that does not fit gets a larger one. */
  readonly segmentBytes?: number;
  /** How large a record may be, in bytes: 64 MiB unless said. Larger ones that are there already are read. */
  readonly maxRecordBytes?: number;
  /** Every record through this position is known to have been committed: by a checkpoint, say. 0 unless said. */
  readonly provedThrough?: number;
  /** Where a log that is not there yet begins, if not at 1: after this position. For a copy of the end of another. */
  readonly startAfter?: number;
  /** Called with one line for operators: that a torn tail was cut, that the disk is filling up. */
  readonly warn: (message: string) => void;
  /** That of this machine, unless said. */
  readonly disk?: Disk;
}

export interface FileLogStats {
  /** Of all segment files, the one that waits to be used among them. */
  readonly diskBytes: number;
  /** How many segment files hold records. */
  readonly segments: number;
  /** Since the log was opened. */
  readonly appends: number;
  /** Since the log was opened, in bytes. */
  readonly appendedBytes: number;
  /** Since the log was opened: how often the disk was waited for. */
  readonly syncs: number;
}

/**
 * A log in files that are as large from the start as they will be. What it says is committed is there after a loss of
 * power; what it cannot vouch for it rejects to open. After a failed write or sync it is over: open it anew.
 */
export class FileLog implements Log {
  readonly maxRecordBytes: number;
  readonly #disk: Disk;
  readonly #salt: number;
  readonly #supply: SegmentSupply;
  readonly #shelf: SegmentShelf;
  readonly #commit: GroupCommit;
  readonly #readers: StoredPositions;
  #listener: LogListener | undefined;
  #last: number;
  #committed: number;
  #failure: Error | undefined;
  #closed: Promise<void> | undefined;
  /** Through which its writer needs nothing any more. */
  #notNeeded = 0;
  #appends = 0;
  #appendedBytes = 0;

  private constructor(options: FileLogOptions, readers: StoredPositions, supply: SegmentSupply, opened: OpenedLog) {
    const { folder, warn, maxRecordBytes = DEFAULT_MAX_RECORD_BYTES, disk = nodeDisk } = options;
    this.maxRecordBytes = maxRecordBytes;
    const { logId, active, segments } = opened;
    const failed = (error: unknown) => this.#failed(error);
    this.#disk = disk;
    this.#readers = readers;
    this.#salt = saltOf(logId);
    this.#supply = supply;
    this.#shelf = new SegmentShelf({ disk, folder, warn, failed }, segments);
    const committed = (position: number) => this.#committedThrough(position);
    this.#commit = new GroupCommit({ active, logId, supply, shelf: this.#shelf, committed, failed });
    this.#last = active.position;
    this.#committed = active.position;
  }

  /**
   * Opens the log in a folder, or begins one. Everything in it is committed by then.
   * @throws LogDamagedError, LogVersionError: nothing was changed; else what the disk says
   */
  static async open(options: FileLogOptions): Promise<FileLog> {
    const { folder, segmentBytes = DEFAULT_SEGMENT_BYTES, provedThrough = 0, startAfter = 0 } = options;
    const { warn, disk = nodeDisk } = options;
    if (segmentBytes < MIN_SEGMENT_BYTES) throw new RangeError(`A segment takes ${MIN_SEGMENT_BYTES} bytes at least`);
    const readers = await StoredPositions.open(disk, folder);
    const supply = new SegmentSupply({ disk, folder, segmentBytes, warn });
    const opened = await openLog({ disk, folder, provedThrough, startAfter, warn }, supply);
    return new FileLog(options, readers, supply, opened);
  }

  get last(): number {
    return this.#last;
  }

  /** The position of the first record that can be read; one more than `last` if there is none. */
  get first(): number {
    return this.#shelf.first;
  }

  listen(listener: LogListener): void {
    this.#listener = listener;
  }

  append(bytes: Uint8Array): number {
    if (this.#failure) throw this.#failure;
    checkRecordSize(bytes, this.maxRecordBytes);
    this.#commit.append(bytes);
    this.#appends++;
    this.#appendedBytes += bytes.length;
    return ++this.#last;
  }

  read(from: number): AsyncIterable<LogRecord> {
    return readRecords(this.#disk, this.#shelf, this.#salt, from, this.#committed);
  }

  reader(name: string): Promise<LogReader> {
    const moved = () => this.trim(0);
    const trimmed = () => {
      moved();
      return this.#shelf.trimmed();
    };
    return openReader(name, { log: this, positions: this.#readers, trimmed, moved });
  }

  trim(through: number): void {
    this.#notNeeded = Math.max(this.#notNeeded, through);
    const end = Math.min(this.#notNeeded, this.#readers.lowest);
    if (!this.#failure) this.#shelf.trim(end, this.#committed);
  }

  stats(): FileLogStats {
    return {
      diskBytes: this.#shelf.bytes + this.#supply.bytes,
      segments: this.#shelf.count,
      appends: this.#appends,
      appendedBytes: this.#appendedBytes,
      syncs: this.#commit.syncs,
    };
  }

  close(): Promise<void> {
    this.#failure ??= new Error('The log is closed');
    this.#closed ??= this.#end();
    return this.#closed;
  }

  async #end(): Promise<void> {
    await this.#commit.close();
    await Promise.all([this.#supply.stop(), this.#shelf.stop(), this.#readers.idle()]);
  }

  #committedThrough(position: number): void {
    this.#committed = position;
    this.#listener?.committed(position);
  }

  #failed(error: unknown): void {
    const failure = error instanceof Error ? error : new Error(String(error));
    this.#failure = failure;
    this.#commit.stop();
    this.#last = this.#committed;
    this.#listener?.failed(failure);
  }
}
