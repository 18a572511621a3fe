import type { Executor } from '../../commands/execution/executor.ts';
import { NotDone, noJobsAndExhausted, timedOut } from '../../commands/execution/outcome.ts';
import { withTimeLimit } from '../../commands/execution/time-limit.ts';
import type { DeliveredJob } from '../delivered-job.ts';
import { jobMessage } from '../job-message.ts';
import type { Delivery, JobRequest } from '../job-request.ts';
import type { JobHints } from './job-hints.ts';

/** What an ActivateJobs asks for. Durations are milliseconds. */
export interface Wanted {
  readonly type: string;
  readonly worker: string;
  /** How long a job stays with the worker. */
  readonly timeoutMs: number;
  readonly maxJobs: number;
  /** Variables wanted; none means all. */
  readonly names: readonly string[];
  /** How long to wait for a first job; 0: not at all. */
  readonly waitMs: number;
  /** Whether the jobs of all partitions come together, for an answer of one piece: all are delivered, or none. */
  readonly inOnePiece: boolean;
}

/** How much longer a push may be on its way than its leader repeats it. */
const ON_THE_WAY_MS = 500;

/** One request in its surroundings. */
export interface Poll {
  readonly executor: Executor;
  readonly hints: JobHints;
  readonly request: JobRequest;
  /** What the engine knows the request by. */
  readonly name: string;
  /** All partitions, in the order to poll them. */
  readonly partitions: readonly number[];
}

/** Some of the jobs that a request gets. */
interface Batch {
  readonly jobs: readonly DeliveredJob[];
  /** The worker has them: without this call they are yielded when the request ends. */
  settle(): void;
}

/**
 * The jobs of a request, as they are found or in one piece. Asking for more says that those before are on their
 * way to the worker: only then are they delivered.
 */
export async function* pollJobs(poll: Poll, wanted: Wanted): AsyncGenerator<readonly DeliveredJob[], void> {
  const { signal } = poll.request;
  const found = pollPartitions(poll, wanted);
  for await (const batch of wanted.inOnePiece ? together(found) : found) {
    yield batch.jobs;
    signal.throwIfAborted();
    batch.settle();
  }
}

/** All batches as one. What was found before an error is delivered, as it is where each batch goes on its own. */
async function* together(found: AsyncIterable<Batch>): AsyncGenerator<Batch, void> {
  const batches: Batch[] = [];
  try {
    for await (const batch of found) batches.push(batch);
  } catch (error) {
    if (batches.length === 0 || !(error instanceof NotDone)) throw error;
  }
  if (batches.length === 0) return;
  yield {
    jobs: batches.flatMap(({ jobs }) => jobs),
    settle() {
      for (const batch of batches) batch.settle();
    },
  };
}

/**
 * Polls one partition after another until the request has all that it wants. With nothing found it waits and polls again
 * where there are said to be jobs, or everywhere at a probe; but where a partition had no room for the question, the
 * client is to come again later.
 */
async function* pollPartitions(poll: Poll, wanted: Wanted): AsyncGenerator<Batch, void> {
  const { executor, request } = poll;
  const end = performance.now() + wanted.waitMs;
  let round = poll.partitions;
  for (;;) {
    let room = wanted.maxJobs;
    let came = 0;
    let isRejected = false;
    for (const partition of round) {
      for (let more = true; more && room > 0; ) {
        const answer = await activate(poll, wanted, partition, room);
        isRejected ||= answer.isRejected;
        const delivered = yield* deliver(poll, wanted, answer.count, room < wanted.maxJobs);
        if (delivered === undefined) return;
        came += delivered.came;
        room -= delivered.count;
        // Where all were yielded, the same would come again.
        more = answer.more && delivered.count > 0;
      }
      if (room <= 0) return;
    }
    if (room < wanted.maxJobs) return;
    if (isRejected) throw noJobsAndExhausted(wanted.type);
    if (wanted.waitMs <= 0) return;
    request.deaf = came > 0;
    const wakeUp = await request.wait(executor.options.probeMs, end);
    if (wakeUp === 'over') return;
    round = wakeUp === 'probe' ? poll.partitions : [...request.hints];
  }
}

/** How many jobs came, and how many of them the worker got. */
interface Delivered {
  readonly came: number;
  readonly count: number;
}

/**
 * Hands on the jobs that a partition has activated, as they are delivered. Undefined if the rest stays away and the worker
 * has got jobs already.
 */
async function* deliver(
  poll: Poll,
  wanted: Wanted,
  count: number,
  hasJobs: boolean,
): AsyncGenerator<Batch, Delivered | undefined> {
  const { request } = poll;
  const { maxMessageBytes, requestTimeoutMs } = poll.executor.options;
  const pushedMs = wanted.timeoutMs + ON_THE_WAY_MS;
  let [came, delivered] = [0, 0];
  while (came < count) {
    const delivery = await nextDelivery(request, Math.min(pushedMs, requestTimeoutMs));
    if (delivery === undefined) {
      if (hasJobs || delivered > 0) return undefined;
      if (pushedMs > requestTimeoutMs) throw timedOut('Push of activated jobs', requestTimeoutMs);
      // The time of these jobs is over, so the leader has given their push up: they are activatable again.
      break;
    }
    const { jobs, yielded } = jobMessage(delivery.push, await delivery.contexts, maxMessageBytes);
    const settle = () => request.settle(delivery, { yielded });
    if (jobs.length > 0) yield { jobs, settle };
    else settle();
    request.signal.throwIfAborted();
    came += delivery.push.jobs.length;
    delivered += jobs.length;
  }
  return { came, count: delivered };
}

interface Activated {
  readonly count: number;
  /** Fewer than wanted, although there are more. */
  readonly more: boolean;
  /** The partition had no room for the question. */
  readonly isRejected: boolean;
}

/** Has up to `room` jobs activated on a partition, and says how many. They come as deliveries. */
async function activate(poll: Poll, wanted: Wanted, partition: number, room: number): Promise<Activated> {
  const { executor, hints, request, name } = poll;
  const { type, worker, timeoutMs } = wanted;
  const body = { request: name, type, worker, timeoutMs, maxJobs: room };
  request.hints.delete(partition);
  // What came late would be taken for what this asks for.
  request.yieldArrived();
  try {
    const to = { area: 'job', partition } as const;
    const { count, more } = await executor.execute('ACTIVATE', to, 'ActivateJobs', body, request);
    // It took all that it wanted, so there may be more. The leader notifies only once.
    if (count >= room) hints.notify(type, partition, request);
    return { count, more, isRejected: false };
  } catch (error) {
    // The caller has gone before the answer came: the hint that led here is still good.
    if (request.signal.aborted) hints.notify(type, partition, request);
    else if (error instanceof NotDone) {
      // No leader: the next one notifies anew.
      if (error.code === 'UNAVAILABLE') return { count: 0, more: false, isRejected: false };
      // The notification is not passed on: all would be rejected, one after another.
      if (error.code === 'EXHAUSTED') return { count: 0, more: false, isRejected: true };
    }
    throw error;
  }
}

/** The delivery that a leader has announced; undefined if it does not come in so many milliseconds. */
async function nextDelivery(request: JobRequest, timeoutMs: number): Promise<Delivery | undefined> {
  let isLate = false;
  try {
    return await withTimeLimit(
      request.signal,
      timeoutMs,
      () => {
        isLate = true;
        return new Error('A push is late');
      },
      (signal) => request.next(signal),
    );
  } catch (error) {
    if (isLate) return undefined;
    throw error;
  }
}
