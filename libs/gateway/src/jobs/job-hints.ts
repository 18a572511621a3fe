/** An open ActivateJobs, as the word of new jobs reaches it. */
export interface HintTaker {
  /** Partitions where there are said to be jobs, not polled yet. */
  readonly hints: Set<number>;
  /** Whether it waits for such a word, and would poll at once. */
  readonly idle: boolean;
  /** Tells it that there is a hint. */
  wake(): void;
}

/**
 * Brings the word "jobs of type T on partition P" to one open request of that type: to the one that has waited longest,
 * or, when all are still polling, to the oldest. A word given to a request that ends without polling is passed on, so it
 * is not lost while anybody wants such jobs.
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
    for (const partition of taker.hints) this.tell(type, partition);
  }

  /** There may be jobs of this type on this partition. `from`: who found that out, and need not be told. */
  tell(type: string, partition: number, from?: HintTaker): void {
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
