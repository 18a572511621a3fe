import { keyFromText } from '@millrace/protocol';
import { Batch } from '@millrace/protocol/envelope';
import type { Config } from '@millrace/service';
import { batchLines } from './batch-lines.ts';
import { InstanceFilter } from './instance-filter.ts';
import type { logOptions } from './log-options.ts';
import { logRecords } from './log-records.ts';

/**
 * Prints a log, one line an entry: position, time, and what happened. Only reads, so the engine may be running.
 * @returns the exit code
 */
export async function printLog(config: Config<typeof logOptions>, print: (line: string) => void): Promise<number> {
  const instance = keyFromText(config.instance);
  if (config.instance !== '' && instance?.area !== 'instance') {
    console.error(`Expected --instance to be the key of a process instance, but it was '${config.instance}'`);
    return 1;
  }
  const filter = instance && new InstanceFilter(instance.counter);
  try {
    for await (const { position, bytes } of logRecords(config, instance?.partition ?? config.partition)) {
      for (const line of recordLines(position, Batch.decode(bytes), filter)) print(line);
    }
    return 0;
  } catch (error) {
    console.error((error as Error).message);
    return 1;
  }
}

function recordLines(position: number, batch: Batch, filter: InstanceFilter | undefined): string[] {
  const head = `${position} ${new Date(batch.time).toISOString()} `;
  return batchLines(batch)
    .filter(({ about }) => !filter || (about && filter.matches(about.area, about.body)))
    .map(({ text }) => head + text);
}
