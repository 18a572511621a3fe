import type { Log } from '@millrace/log';
import { MemoryLog } from '@millrace/log';
import type { CheckpointFile, CheckpointMark } from './checkpoint/checkpoint-file.ts';

/** Where a mount keeps what its processors do. */
export interface Storage {
  /** The checkpoint of a processor; undefined where none are kept. */
  openCheckpoint(processor: number): Promise<CheckpointFile | undefined>;
  /** The log of a processor. `mark`: what its checkpoint says of it. */
  openLog(processor: number, mark: CheckpointMark | undefined): Promise<Log>;
  /**
   * Copies everything to an empty folder; undefined where nothing is kept. All processors are paused.
   * @param writeCheckpoints brings every checkpoint up to its log
   */
  backup?(folder: string, writeCheckpoints: () => void): void;
  /** Lets everything go. */
  close(): Promise<void>;
}

/** Keeps nothing. */
export const memoryStorage: Storage = {
  openCheckpoint: async () => undefined,
  openLog: async () => new MemoryLog({ keep: false }),
  close: async () => {},
};
