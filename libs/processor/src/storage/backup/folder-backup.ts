import { CheckpointError } from '../checkpoint-error.ts';
import type { CheckpointFile } from '../checkpoint-file.ts';
import { Copier } from './copier.ts';
import { makeEmpty } from './write-folder.ts';

/** Makes backups of a data folder, one at a time. */
export class FolderBackup {
  readonly #partitions: number;
  readonly #checkpoints: ReadonlyMap<number, CheckpointFile>;
  #making: Promise<number> | undefined;
  #copier: Copier | undefined;

  /** @param checkpoints by processor */
  constructor(partitions: number, checkpoints: ReadonlyMap<number, CheckpointFile>) {
    this.#partitions = partitions;
    this.#checkpoints = checkpoints;
  }

  /** As `Storage.backup` says. */
  async make(folder: string, atOneMoment: (hold: () => Promise<void>) => Promise<void>): Promise<number> {
    if (this.#making) throw new CheckpointError('A backup is being made already. Wait until it is there');
    this.#making = this.#make(folder, atOneMoment);
    try {
      return await this.#making;
    } finally {
      this.#making = undefined;
    }
  }

  /** Breaks off the one that is being made. */
  async close(): Promise<void> {
    await this.#copier?.end();
    await this.#making?.catch(() => {});
  }

  async #make(folder: string, atOneMoment: (hold: () => Promise<void>) => Promise<void>): Promise<number> {
    makeEmpty(folder, 'the backup');
    const checkpoints = new Map([...this.#checkpoints].map(([processor, { path }]) => [processor, path]));
    const copier = new Copier({ folder, partitions: this.#partitions, checkpoints });
    this.#copier = copier;
    try {
      await copier.ready();
      await atOneMoment(() => copier.hold());
      return await copier.copied();
    } finally {
      this.#copier = undefined;
      await copier.end();
    }
  }
}
