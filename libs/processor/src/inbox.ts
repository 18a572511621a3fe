import { Waits } from './waits.ts';
import type { QueuedWork } from './work-queue.ts';
import { WorkQueue } from './work-queue.ts';

/** What has come from outside and waits for a batch, and for how long it waits. Times are of one monotonic clock. */
export class Inbox {
  readonly #queue = new WorkQueue<QueuedWork>();
  readonly #waits = new Waits();

  get length(): number {
    return this.#queue.length;
  }

  /** When what stands at the front came; undefined if there is nothing. */
  get since(): number | undefined {
    return this.#queue.peek()?.since;
  }

  push(work: QueuedWork): void {
    this.#queue.push(work);
  }

  shift(): QueuedWork | undefined {
    return this.#queue.shift();
  }

  /** Work that had come since then is in a batch now; it is committed when the log has this position. */
  taken(since: number, position: number): void {
    this.#waits.batch(position, since);
  }

  committed(position: number, now: number): void {
    this.#waits.committed(position, now);
  }

  /** The longest that anything has waited for its commit since this was asked last, in milliseconds. */
  takeLongestWait(now: number): number {
    return this.#waits.takeLongest(now, this.since);
  }
}
