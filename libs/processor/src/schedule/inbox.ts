import type { ReadRow } from '../state/processor-state.ts';
import { Waits } from './waits.ts';
import type { QueuedWork, ReceivedSend, SubmittedCommand } from './work-queue.ts';
import { WorkQueue } from './work-queue.ts';

/** `order`: that in which everything came. */
type Waiting<T> = { readonly work: T; readonly order: number; readonly enqueuedAt: number };

/** What was taken, and how far the command stream is read with it; undefined if no further. */
export interface Taken<T> {
  readonly work: T;
  readonly read: ReadRow | undefined;
}

/**
 * What has come from outside and waits for a batch: commands of clients and sends of other processors, each in order,
 * and for how long they wait. Times are of one monotonic clock.
 */
export class Inbox {
  readonly #submitted = new WorkQueue<Waiting<SubmittedCommand>>();
  readonly #received = new WorkQueue<Waiting<ReceivedSend>>();
  readonly #waits = new Waits();
  #order = 0;
  /** The place in the order up to which the command stream counts as read. */
  #read = 0;
  /** When the oldest of what the batch has taken came. */
  #oldestTaken: number | undefined;

  get length(): number {
    return this.submitted + this.received;
  }

  /** How many commands of clients wait. */
  get submitted(): number {
    return this.#submitted.length;
  }

  /** How many sends of other processors wait. */
  get received(): number {
    return this.#received.length;
  }

  /** When the oldest came that is not committed; undefined if there is none. */
  get oldest(): number | undefined {
    return this.#waits.oldest(this.#oldestWaiting());
  }

  push(work: QueuedWork, enqueuedAt: number): void {
    const order = ++this.#order;
    if (work.kind === 'submitted') this.#submitted.push({ work, order, enqueuedAt });
    else this.#received.push({ work, order, enqueuedAt });
  }

  takeSubmitted(): Taken<SubmittedCommand> | undefined {
    const waiting = this.#submitted.shift();
    if (!waiting) return undefined;
    this.#taken(waiting);
    return { work: waiting.work, read: waiting.work.at };
  }

  /**
   * A send may be taken before commands that came before it, which must be read again after a crash: then the command
   * stream is not read further by it. One that is left behind is repeated by its channel.
   */
  takeReceived(): Taken<ReceivedSend> | undefined {
    const waiting = this.#received.shift();
    if (!waiting) return undefined;
    const { work, order } = waiting;
    const first = this.#submitted.peek();
    const isFurther = order > this.#read && (!first || order < first.order);
    if (isFurther) this.#taken(waiting);
    else this.#note(waiting.enqueuedAt);
    return { work, read: isFurther ? work.at : undefined };
  }

  /** What was taken is in a batch now; it is committed when the log has this position. */
  batchEnds(position: number): void {
    if (this.#oldestTaken === undefined) return;
    this.#waits.batch(position, this.#oldestTaken);
    this.#oldestTaken = undefined;
  }

  committed(position: number, now: number): void {
    this.#waits.committed(position, now);
  }

  /** The longest that anything has waited for its commit since this was asked last, in milliseconds. */
  takeLongestWait(now: number): number {
    return this.#waits.takeLongest(now, this.#oldestWaiting());
  }

  #taken({ order, enqueuedAt }: Waiting<unknown>): void {
    this.#read = order;
    this.#note(enqueuedAt);
  }

  #note(enqueuedAt: number): void {
    if (this.#oldestTaken === undefined || enqueuedAt < this.#oldestTaken) this.#oldestTaken = enqueuedAt;
  }

  #oldestWaiting(): number | undefined {
    const [submitted, received] = [this.#submitted.peek()?.enqueuedAt, this.#received.peek()?.enqueuedAt];
    if (submitted === undefined || received === undefined) return submitted ?? received;
    return Math.min(submitted, received);
  }
}
