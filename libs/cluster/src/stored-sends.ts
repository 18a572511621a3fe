/** For how long an answer waits for the sends before it, in milliseconds: the commit stands, whatever becomes of them. */
const PATIENCE_MS = 1_000;

interface Held {
  /** The last send that it waits for. */
  readonly after: number;
  readonly since: number;
  readonly leave: () => void;
}

/**
 * Lets answers leave when the sends before them are stored in their streams: what a client was told, its next command
 * sees, on whatever partition.
 */
export class StoredSends {
  /** Sends that are not stored yet, by number, in order. */
  readonly #underWay = new Set<number>();
  #held: Held[] = [];
  #last = 0;
  #timer: NodeJS.Timeout | undefined;

  /**
   * A send leaves.
   * @returns to be called when it is stored, or known not to be
   */
  sent(): () => void {
    const number = ++this.#last;
    this.#underWay.add(number);
    return () => {
      this.#underWay.delete(number);
      this.#release();
    };
  }

  /** Something leaves when every send so far is stored, which may be now. */
  hold(leave: () => void): void {
    if (this.#underWay.size === 0 && this.#held.length === 0) {
      leave();
      return;
    }
    this.#held.push({ after: this.#last, since: performance.now(), leave });
    this.#watch();
  }

  /** Lets go of everything that has waited long enough. */
  #release(): void {
    const [first = Number.POSITIVE_INFINITY] = this.#underWay;
    const oldest = performance.now() - PATIENCE_MS;
    let count = 0;
    for (const { after, since } of this.#held) {
      if (after >= first && since > oldest) break;
      count++;
    }
    for (const { leave } of this.#held.splice(0, count)) leave();
  }

  #watch(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#release();
      if (this.#held.length > 0) this.#watch();
    }, PATIENCE_MS / 10);
  }
}
