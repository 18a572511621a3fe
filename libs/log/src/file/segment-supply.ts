import type { Disk, DiskFile } from './disk.ts';
import { writeZeros } from './repair.ts';
import { segmentPath } from './segment-name.ts';

/** A segment file full of zeros, durable, open for writing. */
export interface EmptySegment {
  readonly path: string;
  readonly sequence: number;
  readonly file: DiskFile;
  /** In bytes. */
  readonly size: number;
}

export interface SegmentSupplyOptions {
  readonly disk: Disk;
  readonly folder: string;
  /** How large a segment is, in bytes, unless a record needs a larger one. */
  readonly segmentBytes: number;
  readonly warn: (message: string) => void;
}

/** Makes the next segment in advance, so that no append waits for it. */
export class SegmentSupply {
  readonly #options: SegmentSupplyOptions;
  #prepared: Promise<EmptySegment | undefined> | undefined;
  #preparedBytes = 0;
  #stopped = false;

  constructor(options: SegmentSupplyOptions) {
    this.#options = options;
  }

  /** What the segment that waits takes on the disk, in bytes. */
  get bytes(): number {
    return this.#preparedBytes;
  }

  /**
   * Starts to make a segment. If that fails it is tried again when it is needed: until then there is room.
   * @param isThere - whether an empty file of that number was found
   */
  prepare(sequence: number, isThere: boolean): void {
    this.#prepared = this.#make(sequence, this.#options.segmentBytes, isThere).catch((error: unknown) => {
      this.#options.warn(
        `The next log segment could not be made yet: ${error instanceof Error ? error.message : error}`,
      );
      return undefined;
    });
  }

  /**
   * The next segment, of this size at least, in bytes.
   * @throws what the disk says, if there is no room for it
   */
  async take(sequence: number, bytes: number): Promise<EmptySegment> {
    const prepared = await this.#prepared;
    this.#prepared = undefined;
    const segment = prepared ?? (await this.#make(sequence, Math.max(bytes, this.#options.segmentBytes), false));
    this.#preparedBytes = 0;
    return segment.size >= bytes ? segment : await this.#extend(segment, bytes);
  }

  /** Ends what is under way. The file stays, for the next start. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await (await this.#prepared)?.file.close();
    this.#prepared = undefined;
  }

  async #make(sequence: number, bytes: number, isThere: boolean): Promise<EmptySegment> {
    const { disk, folder } = this.#options;
    const path = segmentPath(folder, sequence);
    const file = await disk.open(path, isThere ? 'write' : 'create');
    try {
      const empty = { path, sequence, file, size: isThere ? await file.size() : 0 };
      const segment = await this.#extend(empty, bytes);
      if (!this.#stopped) await disk.syncFolder(folder);
      this.#preparedBytes = segment.size;
      return segment;
    } catch (error) {
      // A file that could not be synced is never synced again: the next try makes a new one.
      await file.close().catch(() => {});
      await disk.remove(path).catch(() => {});
      throw error;
    }
  }

  /** Syncs in any case: what was found may never have been. */
  async #extend(segment: EmptySegment, bytes: number): Promise<EmptySegment> {
    await writeZeros(segment.file, segment.size, bytes, () => this.#stopped);
    if (!this.#stopped) await segment.file.sync();
    return { ...segment, size: Math.max(segment.size, bytes) };
  }
}
