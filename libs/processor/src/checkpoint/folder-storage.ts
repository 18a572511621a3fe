import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { FileLog } from '@millrace/log';
import type { Storage } from '../storage.ts';
import { CheckpointError } from './checkpoint-error.ts';
import { CheckpointFile } from './checkpoint-file.ts';
import { DataFolder } from './data-folder.ts';

export interface FolderStorageOptions {
  readonly folder: string;
  readonly partitions: number;
  /** Hears, in a line each, what an operator should know. */
  readonly warn: (message: string) => void;
}

/**
 * Keeps everything in a folder of this machine.
 * @throws CheckpointError if the folder cannot be used, and then nothing in it was touched
 */
export async function openFolderStorage({ folder, partitions, warn }: FolderStorageOptions): Promise<Storage> {
  const data = await DataFolder.open(folder, { partitions });
  const checkpoints: CheckpointFile[] = [];
  const logs: FileLog[] = [];
  return {
    async openCheckpoint(processor) {
      const checkpoint = await CheckpointFile.open(data.checkpointOf(processor));
      checkpoints.push(checkpoint);
      return checkpoint;
    },
    async openLog(processor, mark) {
      const log = await FileLog.open({ folder: data.logOf(processor), provedThrough: mark?.provedThrough ?? 0, warn });
      logs.push(log);
      return log;
    },
    async backup(target) {
      makeEmpty(target);
      data.copyIdentityTo(target);
      for (const checkpoint of checkpoints) await checkpoint.copyTo(join(target, basename(checkpoint.path)));
    },
    sizes: () => ({
      logs: logs.reduce((sum, log) => sum + log.stats().diskBytes, 0),
      checkpoints: checkpoints.reduce((sum, { path }) => sum + sizeOf(path) + sizeOf(`${path}-wal`), 0),
    }),
    syncs: () => logs.reduce((sum, log) => sum + log.stats().syncs, 0),
    async close() {
      for (const checkpoint of checkpoints) checkpoint.close();
      data.close();
    },
  };
}

function makeEmpty(folder: string): void {
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length > 0) throw new CheckpointError(`The folder ${folder} for the backup is not empty`);
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
