import type { Int64 } from '@millrace/protocol';
import { int64ToText } from '@millrace/protocol';
import type { Executor } from '../execution/executor.ts';
import { type Intent, notFound, rejected } from '../execution/outcome.ts';
import { type Location, locate } from './routing.ts';

/**
 * Where the job of a request is.
 * @param expected what the request wants to do with it, as in `complete job`
 */
export function findJob({ bus }: Executor, intent: Intent, expected: string, key: Int64): Location<'job'> {
  const job = locate('job', key, bus.partitions);
  if (job !== undefined) return job;
  throw rejected(intent, notFound(`Expected to ${expected} with key '${int64ToText(key)}', but no such job was found`));
}
