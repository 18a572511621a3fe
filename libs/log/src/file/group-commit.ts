import { ActiveSegment, segmentBytesFor } from './active-segment.ts';
import type { SegmentShelf } from './segment-shelf.ts';
import type { SegmentSupply } from './segment-supply.ts';

/** How much one write may take, in bytes, and how many records: what is left goes with the next. */
const MAX_WRITE_BYTES = 4 * 1024 * 1024;
const MAX_WRITE_RECORDS = 512;

export interface GroupCommitOptions {
  readonly active: ActiveSegment;
  readonly logId: Buffer;
  readonly supply: SegmentSupply;
  readonly shelf: SegmentShelf;
  readonly committed: (position: number) => void;
  readonly failed: (error: unknown) => void;
}

/** Writes what is appended. All that comes while a write and its sync are under way goes with the next. */
export class GroupCommit {
  readonly #options: GroupCommitOptions;
  #active: ActiveSegment;
  #waiting: Uint8Array[] = [];
  #running: Promise<void> | undefined;
  #stopped = false;
  #syncs = 0;

  constructor(options: GroupCommitOptions) {
    this.#options = options;
    this.#active = options.active;
  }

  /** How often the disk was waited for. */
  get syncs(): number {
    return this.#syncs;
  }

  append(bytes: Uint8Array): void {
    this.#waiting.push(bytes);
    // What is appended in the same turn goes along.
    this.#running ??= Promise.resolve().then(() => this.#run());
  }

  /** Nothing more is written: what waits is lost. */
  stop(): void {
    this.#stopped = true;
    this.#waiting = [];
  }

  /** Commits what waits, and the mark that says so, unless the disk has failed. */
  async close(): Promise<void> {
    await this.#running;
    if (!this.#stopped) {
      this.#active.addMark();
      if (!this.#active.isFlushed) await this.#flush();
    }
    await this.#active.close().catch(() => {});
  }

  async #run(): Promise<void> {
    try {
      while (this.#waiting.length > 0 && (await this.#flushSome())) {
        this.#options.committed(this.#active.position);
        if (this.#waiting.length === 0) await this.#mark();
      }
    } finally {
      this.#running = undefined;
    }
  }

  /** Returns whether what was taken is safe on the disk. */
  async #flushSome(): Promise<boolean> {
    try {
      const bytes = this.#waiting[0]?.length ?? 0;
      if (!this.#active.fits(bytes)) await this.#roll(segmentBytesFor(bytes));
    } catch (error) {
      this.#fail(error);
    }
    if (this.#stopped) return false;
    this.#fill();
    return await this.#flush();
  }

  #fill(): void {
    const synced = this.#active.position;
    let count = 0;
    for (const bytes of this.#waiting) {
      const isFull = count === MAX_WRITE_RECORDS || this.#active.pendingBytes + bytes.length > MAX_WRITE_BYTES;
      if (!this.#active.fits(bytes.length) || (count > 0 && isFull)) break;
      this.#active.add(bytes, synced);
      count++;
    }
    this.#waiting.splice(0, count);
  }

  async #flush(): Promise<boolean> {
    try {
      this.#syncs++;
      await this.#active.flush();
    } catch (error) {
      this.#fail(error);
    }
    return !this.#stopped;
  }

  /**
   * The next record says that those before it were committed. While there is none, a mark says it: else the last commit
   * could not be distinguished from a torn write. Nothing waits for it, so it is not synced.
   */
  async #mark(): Promise<void> {
    try {
      this.#active.addMark();
      await this.#active.write();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** All that is in the old segment is synced by then: the new one goes on from its last header. */
  async #roll(bytes: number): Promise<void> {
    const { supply, shelf, logId } = this.#options;
    const { sequence, position, link } = this.#active;
    const next = await supply.take(sequence + 1, bytes);
    if (!this.#active.isFlushed) {
      this.#syncs++;
      await this.#active.flush();
    }
    await this.#active.close();
    this.#active = ActiveSegment.begin(next, logId, position, link);
    shelf.add({ path: next.path, first: position + 1, previous: link, size: next.size });
    supply.prepare(sequence + 2, false);
  }

  #fail(error: unknown): void {
    if (this.#stopped) return;
    this.stop();
    this.#options.failed(error);
  }
}
