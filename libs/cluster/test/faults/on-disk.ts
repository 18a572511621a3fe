import { join } from 'node:path';
import type { Cluster } from '@millrace/local-cluster/start-cluster';

/** What gives a process of a service a folder of its own: all copies that the cluster begins with have one. */
export function onDisk(name: string, { folder, options }: Cluster): readonly string[] {
  const copy = Number(name.split('-')[1]);
  return copy < options.copies ? ['--data', join(folder, name)] : [];
}
