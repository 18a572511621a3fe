import type { Disk } from './disk.ts';

/** A segment that holds records, or is about to. */
export interface StoredSegment {
  readonly path: string;
  /** The position of its first record. */
  readonly first: number;
  /** The `check` of the last header in the segment before. */
  readonly previous: number;
  /** In bytes. */
  readonly size: number;
}

export interface SegmentShelfOptions {
  readonly disk: Disk;
  readonly folder: string;
  readonly warn: (message: string) => void;
  /** Called when the folder could not be synced. */
  readonly failed: (error: unknown) => void;
}

/** The segments of a log, oldest first. Trimming takes them away, one by one. */
export class SegmentShelf {
  readonly #options: SegmentShelfOptions;
  readonly #segments: StoredSegment[];
  #trimming: Promise<void> | undefined;
  #through = 0;
  #committed = 0;
  #stopped = false;

  constructor(options: SegmentShelfOptions, segments: readonly StoredSegment[]) {
    this.#options = options;
    this.#segments = [...segments];
  }

  /** The position of the first record that is there, or will be. */
  get first(): number {
    return this.#segments[0]?.first ?? 1;
  }

  get count(): number {
    return this.#segments.length;
  }

  /** On the disk. */
  get bytes(): number {
    return this.#segments.reduce((sum, { size }) => sum + size, 0);
  }

  add(segment: StoredSegment): void {
    this.#segments.push(segment);
  }

  /** The segment that holds a record, and the position of the last record in it. */
  find(position: number): { segment: StoredSegment; last: number } | undefined {
    const index = this.#segments.findLastIndex(({ first }) => first <= position);
    const segment = this.#segments[index];
    return segment && { segment, last: (this.#segments[index + 1]?.first ?? Number.POSITIVE_INFINITY) - 1 };
  }

  /** Starts to delete the segments that hold nothing behind a position. A lower one than before holds what is left. */
  trim(through: number, committed: number): void {
    this.#through = through;
    this.#committed = committed;
    this.#trimming ??= this.#deleteOld().finally(() => (this.#trimming = undefined));
  }

  /** Settles when nothing is being deleted. */
  async trimmed(): Promise<void> {
    await this.#trimming;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#trimming;
  }

  /** Each deletion is durable before the next: segments vanish in order, so a gap among them is always damage. */
  async #deleteOld(): Promise<void> {
    const { disk, folder, warn, failed } = this.#options;
    for (let oldest = this.#takeOld(); oldest; oldest = this.#takeOld()) {
      try {
        await disk.remove(oldest.path);
      } catch (error) {
        this.#segments.unshift(oldest);
        return warn(`A log segment could not be deleted, which is tried again later: ${error}`);
      }
      try {
        await disk.syncFolder(folder);
      } catch (error) {
        return failed(error);
      }
    }
  }

  /** The next segment must hold a committed record, since its header is all that says where the log stands. */
  #takeOld(): StoredSegment | undefined {
    const next = this.#segments[1];
    if (this.#stopped || !next || next.first > this.#through + 1 || next.first > this.#committed) return;
    return this.#segments.shift();
  }
}
