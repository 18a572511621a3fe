import type { Int64 } from '@millrace/protocol';
import { int64ToText } from '@millrace/protocol';
import { type Intent, notFound, refused } from '../grpc/status.ts';
import type { Engine } from './execution/engine.ts';
import { type Location, locate } from './routing.ts';

/**
 * Where the job of a request lives.
 * @param expected what the call wants to do with it, as in `complete job`
 */
export function findJob({ bus }: Engine, intent: Intent, expected: string, key: Int64): Location<'job'> {
  const job = locate('job', key, bus.partitions);
  if (job !== undefined) return job;
  throw refused(intent, notFound(`Expected to ${expected} with key '${int64ToText(key)}', but no such job was found`));
}
