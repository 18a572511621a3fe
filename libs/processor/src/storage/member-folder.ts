import { rmSync } from 'node:fs';
import { checkpointPath } from './backup/folder-files.ts';
import { CheckpointFile } from './checkpoint-file.ts';
import { DataFolder } from './data-folder.ts';

/**
 * The checkpoints of a member of a cluster. They are copies of what logs and snapshots have, so that a start reads only
 * the rest of a log: one that is missing or damaged is made anew.
 */
export class MemberFolder {
  readonly #data: DataFolder;

  private constructor(data: DataFolder) {
    this.#data = data;
  }

  /**
   * Locks the folder; makes it where there is none.
   * @throws CheckpointError if it cannot be used, and then nothing in it was touched
   */
  static async open(path: string, partitions: number): Promise<MemberFolder> {
    return new MemberFolder(await DataFolder.open(path, { partitions, kind: 'member' }));
  }

  /** The path of a processor's checkpoint. */
  pathOf(processor: number): string {
    return checkpointPath(this.#data.path, processor);
  }

  /** Opens the checkpoint of a processor, or makes an empty one. */
  checkpoint(processor: number): Promise<CheckpointFile> {
    return CheckpointFile.open(this.pathOf(processor));
  }

  /** Deletes the checkpoint of a processor, which must be closed. */
  remove(processor: number): void {
    for (const part of ['', '-wal', '-shm']) rmSync(`${this.pathOf(processor)}${part}`, { force: true });
  }

  close(): void {
    this.#data.close();
  }
}
