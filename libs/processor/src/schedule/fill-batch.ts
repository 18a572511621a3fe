import type { BatchRun } from '../batch/batch-run.ts';
import type { Continuations } from './continuations.ts';
import type { DueWork } from './due-work.ts';
import type { FairShares } from './fair-shares.ts';
import type { Inbox } from './inbox.ts';
import type { LocalQueue } from './local-queue.ts';
import type { WorkClass } from './work-class.ts';

/** Up to what part of a batch the sends that earlier batches have left are handled before anything new. */
const LEFT_OVER_PART = 1 / 2;
/** A class with so many sends that wait starts nothing new. */
const MAX_WAITING_SENDS = 50;

export interface WorkQueues {
  readonly inbox: Inbox;
  readonly due: DueWork;
  readonly local: LocalQueue;
  readonly continuations: Continuations;
  readonly shares: FairShares;
}

/**
 * Fills a batch fairly. The classes of work take turns by what they have used; the sends to this processor that something
 * leads to follow it at once, so that an area finds what another has just done. Where earlier batches have left some of
 * these, they come first, up to half of the batch, and what is new then queues its sends behind them: sends keep their
 * order, and yet no chain of sends keeps a class from its share.
 */
export function fillBatch(batch: BatchRun, queues: WorkQueues): void {
  const { local, shares } = queues;
  batch.runLocal(LEFT_OVER_PART);
  const isBehind = local.length > 0;
  let isDue = true;
  const hasWork = (work: WorkClass) => {
    if (local.waiting(work) >= MAX_WAITING_SENDS) return false;
    if (work === 'submitted') return queues.inbox.submitted > 0;
    if (work === 'received') return queues.inbox.received > 0;
    return batch.hasOwnTime && (work === 'due' ? isDue : queues.continuations.length > 0);
  };
  while (batch.hasRoom) {
    const next = shares.next(hasWork);
    if (next === undefined) break;
    if (next === 'due') isDue = queues.due.runOne(batch);
    else take(next, batch, queues);
    if (!isBehind) batch.runLocal();
  }
  batch.runLocal();
}

function take(work: Exclude<WorkClass, 'due'>, batch: BatchRun, { inbox }: WorkQueues): void {
  if (work === 'continued') batch.continued();
  else if (work === 'submitted') takeSubmitted(batch, inbox);
  else takeReceived(batch, inbox);
}

function takeSubmitted(batch: BatchRun, inbox: Inbox): void {
  const taken = inbox.takeSubmitted();
  if (!taken) return;
  if (taken.read) batch.reads(taken.read);
  batch.submitted(taken.work);
}

function takeReceived(batch: BatchRun, inbox: Inbox): void {
  const taken = inbox.takeReceived();
  if (!taken) return;
  if (taken.read) batch.reads(taken.read);
  batch.received(taken.work.frame);
}
