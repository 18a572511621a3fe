import { statSync } from 'node:fs';
import { FileLog } from '@millrace/log';
import type { Storage } from '../ports/storage.ts';
import { FolderBackup } from './backup/folder-backup.ts';
import { checkpointPath, logPath } from './backup/folder-files.ts';
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
  const data = await DataFolder.open(folder, { partitions, kind: 'data' });
  const checkpoints = new Map<number, CheckpointFile>();
  const paths = () => [...checkpoints.values()].map(({ path }) => path);
  const logs: FileLog[] = [];
  const backups = new FolderBackup(partitions, checkpoints);
  return {
    async openCheckpoint(processor) {
      const checkpoint = await CheckpointFile.open(checkpointPath(data.path, processor));
      checkpoints.set(processor, checkpoint);
      return checkpoint;
    },
    async openLog(processor, mark) {
      const log = await FileLog.open({
        folder: logPath(data.path, processor),
        provedThrough: mark?.provedThrough ?? 0,
        warn,
      });
      logs.push(log);
      return log;
    },
    opened: () => data.keep([...checkpoints.keys()]),
    backup: (target, atOneMoment) => backups.make(target, atOneMoment),
    sizes: () => ({
      logs: logs.reduce((sum, log) => sum + log.stats().diskBytes, 0),
      checkpoints: paths().reduce((sum, path) => sum + sizeOf(path) + sizeOf(`${path}-wal`), 0),
    }),
    syncs: () => logs.reduce((sum, log) => sum + log.stats().syncs, 0),
    async close() {
      await backups.close();
      for (const checkpoint of checkpoints.values()) checkpoint.close();
      data.close();
    },
  };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
