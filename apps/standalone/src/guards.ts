import type { RunningEngine } from '@millrace/engine';
import { outOfMemory } from '@millrace/protocol';
import type { Config, Metrics } from '@millrace/service';
import { MemoryGuard } from '@millrace/service';
import { DiskGuard } from './disk-guard.ts';
import type { options } from './options.ts';

/**
 * Rejects new work while disk or memory are short.
 * @returns ends the guards
 */
export function guard(
  engine: RunningEngine,
  config: Config<typeof options> & { readonly isKept: boolean },
  metrics: Metrics,
  warn: (message: string) => void,
): () => void {
  const { isKept, data, minFreeDiskMb, memoryLimitMb: limitMb } = config;
  const disk = isKept ? new DiskGuard(data, minFreeDiskMb, warn) : undefined;
  const memory = new MemoryGuard({ limitMb, metrics, warn });
  const rejected = metrics.counter('millrace_new_work_rejected_total', 'New work rejected, by what is short.', [
    'short',
  ]);
  engine.rejectNewWork((partition) => {
    if (disk?.isShort) {
      rejected.add(1, 'disk');
      return outOfDiskSpace(partition);
    }
    if (!memory.isShort) return undefined;
    rejected.add(1, 'memory');
    return outOfMemory(partition);
  });
  return () => {
    disk?.close();
    memory.close();
  };
}

function outOfDiskSpace(partition: number): string {
  return `Cannot accept requests for partition ${partition}. Broker is out of disk space`;
}
