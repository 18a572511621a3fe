import type { Log } from '@millrace/log';
import { BatchLog } from '../batch/batch-log.ts';
import type { Replica } from './replica.ts';

/** One leader's time. */
export interface Term {
  /** Higher than that of any leader before. */
  readonly epoch: number;
  /** The process that leads. */
  readonly leader: string;
}

/**
 * Has a log take that a new leader begins; the replica must be at the end of the log. Only then may a processor be made
 * of it: before, another leader may still be writing. Afterwards earlier leaders are fenced off.
 * @param now milliseconds since 1970
 * @throws what the log fails with: another writer was faster. The replica is as it was, and may follow on
 */
export async function beginTerm(log: Log, replica: Replica, { epoch, leader }: Term, now: number): Promise<void> {
  const { state } = replica;
  const batch = new BatchLog(state, Math.max(now, state.time));
  batch.started(leader);
  const bytes = batch.encode(epoch);
  const position = await new Promise<number>((resolve, reject) => {
    log.listen({ committed: resolve, failed: reject });
    log.append(bytes);
  });
  replica.follow({ position, bytes });
}
