/** The longest that an answer waits for the sends before it, in milliseconds. The commit stands in any case. */
const MAX_HOLD_MS = 1_000;

interface Held {
  /** The number of the last send that it waits for. */
  readonly after: number;
  readonly heldAt: number;
  readonly release: () => void;
}

/**
 * Holds answers until the sends before them are stored in their streams, so that a client's next command sees the effect
 * of its last one, on any partition.
 */
export class StoredSends {
  /** Sends that are not stored yet, by number, in order. */
  readonly #underWay = new Set<number>();
  #held: Held[] = [];
  #last = 0;
  #timer: NodeJS.Timeout | undefined;

  /**
   * Counts a send that leaves.
   * @returns a callback for when it is stored, or known not to be
   */
  sent(): () => void {
    const number = ++this.#last;
    this.#underWay.add(number);
    return () => {
      this.#underWay.delete(number);
      this.#release();
    };
  }

  /** Runs the callback when every send so far is stored, possibly at once. */
  hold(release: () => void): void {
    if (this.#underWay.size === 0 && this.#held.length === 0) {
      release();
      return;
    }
    this.#held.push({ after: this.#last, heldAt: performance.now(), release });
    this.#watch();
  }

  /** Releases everything whose sends are stored or that was held for the maximum time. */
  #release(): void {
    const [first = Number.POSITIVE_INFINITY] = this.#underWay;
    const oldest = performance.now() - MAX_HOLD_MS;
    let count = 0;
    for (const { after, heldAt } of this.#held) {
      if (after >= first && heldAt > oldest) break;
      count++;
    }
    for (const { release } of this.#held.splice(0, count)) release();
  }

  #watch(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#release();
      if (this.#held.length > 0) this.#watch();
    }, MAX_HOLD_MS / 10);
  }
}
