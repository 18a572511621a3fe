/** An open ActivateJobs that can be notified of new jobs. */
export interface HintTaker {
  /** Partitions where there may be jobs, not polled yet. */
  readonly hints: Set<number>;
  /** Whether it waits for a notification, and would poll at once. */
  readonly idle: boolean;
  /** Has it look at its hints. */
  wake(): void;
}

/**
 * Passes the notification "jobs of type T on partition P" to one open request of that type: the one that has waited
 * longest, or, when all are still polling, the oldest. If that ends without polling, the notification is passed on, so it
 * is not lost while a request wants such jobs.
 */
export class JobHints {
  /** The open requests of each type, oldest first. */
  readonly #open = new Map<string, Set<HintTaker>>();

  /** A request wants jobs of this type from now on. */
  add(type: string, taker: HintTaker): void {
    const takers = this.#open.get(type);
    if (takers === undefined) this.#open.set(type, new Set([taker]));
    else takers.add(taker);
  }

  /** A request is over; hints that it did not follow go to others. */
  remove(type: string, taker: HintTaker): void {
    const takers = this.#open.get(type);
    if (!takers?.delete(taker)) return;
    if (takers.size === 0) this.#open.delete(type);
    for (const partition of taker.hints) this.notify(type, partition);
  }

  /** There may be jobs of this type on this partition. `from`: the request that found out, which is left out. */
  notify(type: string, partition: number, from?: HintTaker): void {
    let busy: HintTaker | undefined;
    for (const taker of this.#open.get(type) ?? []) {
      if (taker === from) continue;
      if (taker.idle) {
        give(taker, partition);
        return;
      }
      busy ??= taker;
    }
    if (busy !== undefined) give(busy, partition);
  }
}

function give(taker: HintTaker, partition: number): void {
  taker.hints.add(partition);
  taker.wake();
}
