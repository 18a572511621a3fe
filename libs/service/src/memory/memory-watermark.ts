/**
 * Shares of the limit from which on memory is short. Below 80 % in any case: from there on V8 gives up when collections
 * free little. It collects at the latest when half of what was free after the last collection is used again, so that
 * use above `used` means that at least half of the limit is held.
 */
const SHORT = { live: 0.6, used: 0.75 };
/** Shares below which memory is not short any more. */
const ENOUGH = { live: 0.55, used: 0.7 };
/** By which share of the limit use falls at least when there was a collection. */
const COLLECTED = 0.01;

/**
 * Decides by the use of memory whether it is short. Use includes garbage; what is live is seen when use falls,
 * since only collections free old objects.
 */
export class MemoryWatermark {
  /** In bytes. */
  readonly limit: number;
  #used = 0;
  #live = 0;
  /** The highest use since `live` was seen. */
  #peak = 0;
  #isShort = false;

  constructor(limit: number) {
    this.limit = limit;
  }

  /** Of the last observation, in bytes, garbage included. */
  get used(): number {
    return this.#used;
  }

  /** What was left by the last collection, in bytes. */
  get live(): number {
    return this.#live;
  }

  get isShort(): boolean {
    return this.#isShort;
  }

  /** @param used in bytes, garbage included */
  observe(used: number): void {
    const { limit } = this;
    if (used < this.#live || used < this.#peak - COLLECTED * limit || this.#peak === 0) this.#live = this.#peak = used;
    this.#peak = Math.max(this.#peak, used);
    this.#used = used;
    const { live, used: most } = this.#isShort ? ENOUGH : SHORT;
    this.#isShort = this.#live > live * limit || used > most * limit;
  }
}
