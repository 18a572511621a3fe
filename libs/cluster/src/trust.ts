/** After how long without a proof a leader tells nothing, in milliseconds. */
const TRUST_MS = 1_000;

/**
 * Whether a leader may still believe that it leads: not long ago it said a beacon that it has heard by now, or appended
 * what the log has taken. A process that was halted or busy for long knows nothing: what it has to tell waits.
 */
export class Trust {
  #provedAt = performance.now();
  #waiting: (() => void)[] = [];

  get holds(): boolean {
    return performance.now() - this.#provedAt < TRUST_MS;
  }

  /** @param at when we led, as we know now: a time of `performance.now()` */
  proved(at: number): void {
    this.#provedAt = Math.max(this.#provedAt, at);
    if (this.holds) for (const tell of this.#waiting.splice(0)) tell();
  }

  /** Tells something as soon as we may believe that we lead, which may be now; never if that does not come. */
  whenHolds(tell: () => void): void {
    if (this.holds && this.#waiting.length === 0) tell();
    else this.#waiting.push(tell);
  }
}
