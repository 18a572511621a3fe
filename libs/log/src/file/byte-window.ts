import type { DiskFile } from './disk.ts';

/** How much is read from the disk at once, in bytes. */
const READ_AHEAD_BYTES = 1024 * 1024;

/** Looks at a file a stretch at a time, so that a segment is never in memory as a whole. */
export class ByteWindow {
  readonly size: number;
  readonly #file: DiskFile;
  #memory = Buffer.alloc(0);
  #buffer = this.#memory;
  #start = 0;

  /** @param size - of the file, in bytes */
  constructor(file: DiskFile, size: number) {
    this.#file = file;
    this.size = size;
  }

  /** The bytes at an offset: as many as asked for, fewer only at the end of the file. Good until the next call. */
  async view(offset: number, length: number): Promise<Buffer> {
    const wanted = Math.max(0, Math.min(length, this.size - offset));
    if (offset < this.#start || offset + wanted > this.#start + this.#buffer.length) await this.#load(offset, wanted);
    return this.#buffer.subarray(offset - this.#start, offset - this.#start + wanted);
  }

  async #load(offset: number, length: number): Promise<void> {
    const needed = Math.min(Math.max(length, READ_AHEAD_BYTES), this.size - offset);
    if (this.#memory.length < needed) this.#memory = Buffer.allocUnsafe(needed);
    const into = this.#memory.subarray(0, needed);
    this.#buffer = into.subarray(0, await this.#file.read(into, offset));
    this.#start = offset;
  }
}
