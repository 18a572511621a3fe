import { WorkQueue } from './work-queue.ts';

interface Batch {
  readonly position: number;
  /** When the oldest of its commands came. */
  readonly enqueuedAt: number;
}

/** For how long commands wait from when they come until they are committed. Times are of one monotonic clock. */
export class Waits {
  readonly #batches = new WorkQueue<Batch>();
  #longest = 0;

  /** A batch was made whose oldest command came at `since`; it is committed when the log has this position. */
  batch(position: number, enqueuedAt: number): void {
    this.#batches.push({ position, enqueuedAt });
  }

  committed(position: number, now: number): void {
    for (let next = this.#batches.peek(); next && next.position <= position; next = this.#batches.peek()) {
      this.#batches.shift();
      this.#longest = Math.max(this.#longest, now - next.enqueuedAt);
    }
  }

  /**
   * When the oldest command came that is not committed; undefined if there is none.
   * @param next when the oldest came that is in no batch yet; undefined if there is none
   */
  oldest(next: number | undefined): number | undefined {
    const batch = this.#batches.peek()?.enqueuedAt;
    if (batch === undefined || next === undefined) return batch ?? next;
    return Math.min(batch, next);
  }

  /**
   * The longest wait since this was asked last, of those that go on too, in milliseconds.
   * @param next when the oldest command came that is in no batch yet; undefined if there is none
   */
  takeLongest(now: number, next: number | undefined): number {
    const longest = Math.max(this.#longest, now - (this.oldest(next) ?? now));
    this.#longest = 0;
    return longest;
  }
}
