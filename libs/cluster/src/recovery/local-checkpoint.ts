import { renameSync } from 'node:fs';
import type { CheckpointFile, MemberFolder, ProcessorState } from '@millrace/processor';

type Mark = ReturnType<CheckpointFile['load']>;

/** The checkpoint of one processor on the disk of this member. */
export class LocalCheckpoint {
  readonly #folder: MemberFolder;
  readonly #processor: number;
  #file: CheckpointFile | undefined;

  constructor(folder: MemberFolder, processor: number) {
    this.#folder = folder;
    this.#processor = processor;
  }

  /** Open, after `load` or `clear`. */
  get file(): CheckpointFile {
    if (!this.#file) throw new Error(`The checkpoint of processor ${this.#processor} is not open`);
    return this.#file;
  }

  /**
   * Fills an empty state. Returns undefined if nothing was ever written.
   * @throws CheckpointError if anything in the file is not as it was written
   */
  async load(state: ProcessorState): Promise<Mark> {
    this.#file ??= await this.#folder.checkpoint(this.#processor);
    return this.#file.load(state);
  }

  /** Makes it empty. */
  async clear(): Promise<void> {
    this.close();
    this.#folder.remove(this.#processor);
    this.#file = await this.#folder.checkpoint(this.#processor);
  }

  /** Replaces it by what is written to a path: as a whole, or not at all. */
  async fill(write: (path: string) => Promise<void>): Promise<void> {
    const path = this.#folder.pathOf(this.#processor);
    const unfinished = `${path}.unfinished`;
    await write(unfinished);
    this.close();
    this.#folder.remove(this.#processor);
    renameSync(unfinished, path);
    this.#file = await this.#folder.checkpoint(this.#processor);
  }

  close(): void {
    this.#file?.close();
    this.#file = undefined;
  }
}
