import { resolve } from 'node:path';
import { restoreBackup } from '@millrace/processor';
import type { Config } from '@millrace/service';
import type { options } from './options.ts';

/** Copies a backup to the data folder, which must be empty or not there. Returns the exit code. */
export async function restore(backup: string, { data }: Config<typeof options>): Promise<number> {
  const [from, to] = [resolve(backup), resolve(data)];
  try {
    const { partitions, bytes } = await restoreBackup(from, to);
    const start = `npm start -- --data ${to}${partitions === 1 ? '' : ` --partitions ${partitions}`}`;
    console.log(`${from} is restored to ${to} (${Math.ceil(bytes / 1024 / 1024)} MB). To start on it: ${start}`);
    return 0;
  } catch (error) {
    console.error((error as Error).message);
    return 1;
  }
}
