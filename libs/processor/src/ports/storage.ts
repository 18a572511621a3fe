import type { Log } from '@millrace/log';
import { MemoryLog } from '@millrace/log';
import type { CheckpointFile } from '../storage/checkpoint-file.ts';
import type { CheckpointMark } from '../storage/checkpoint-meta.ts';

/** Where processors keep their logs and checkpoints. */
export interface Storage {
  /** The checkpoint of a processor; undefined where none are kept. */
  openCheckpoint(processor: number): Promise<CheckpointFile | undefined>;
  /** The log of a processor. `mark`: what its checkpoint says of it. */
  openLog(processor: number, mark: CheckpointMark | undefined): Promise<Log>;
  /** All checkpoints and logs are open: from now on they must be there when they are opened again. */
  opened?(): void;
  /**
   * Copies everything to an empty folder, as the checkpoints have it at one moment, while the engine works on; undefined
   * where nothing is kept.
   * @param atOneMoment is to call `hold` once all checkpoints are as the copies should be, and to change none before it
   * has returned
   * @returns how many bytes were written
   */
  backup?(folder: string, atOneMoment: (hold: () => Promise<void>) => Promise<void>): Promise<number>;
  /** What is on the disk, in bytes. */
  sizes(): { readonly logs: number; readonly checkpoints: number };
  /** How often the disk was waited for since the start. */
  syncs(): number;
  /** Lets everything go. */
  close(): Promise<void>;
}

/** Keeps nothing. */
export const memoryStorage: Storage = {
  openCheckpoint: async () => undefined,
  openLog: async () => new MemoryLog({ keep: false }),
  sizes: () => ({ logs: 0, checkpoints: 0 }),
  syncs: () => 0,
  close: async () => {},
};
