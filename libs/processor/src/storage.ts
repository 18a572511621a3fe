import type { Log } from '@millrace/log';
import { MemoryLog } from '@millrace/log';
import type { CheckpointFile } from './checkpoint/checkpoint-file.ts';
import type { CheckpointMark } from './checkpoint/checkpoint-meta.ts';

/** Where a mount keeps what its processors do. */
export interface Storage {
  /** The checkpoint of a processor; undefined where none are kept. */
  openCheckpoint(processor: number): Promise<CheckpointFile | undefined>;
  /** The log of a processor. `mark`: what its checkpoint says of it. */
  openLog(processor: number, mark: CheckpointMark | undefined): Promise<Log>;
  /** Copies everything, as the checkpoints have it, to an empty folder; undefined where nothing is kept. */
  backup?(folder: string): Promise<void>;
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
