/** Where time comes from: the process's clocks, or a test's. */
export interface Clock {
  /** The wall clock, in milliseconds since 1970. It may jump. */
  wall(): number;
  /** A clock that never jumps, in milliseconds since some start. */
  monotonic(): number;
  /** A manual clock is always believed. */
  readonly manual?: true;
}

export const systemClock: Clock = {
  wall: () => Date.now(),
  monotonic: () => performance.now(),
};

/** How far the wall clock may go ahead of the monotonic one before it is doubted, in milliseconds. */
const JUMP_MS = 30_000;
/** How long a jump has to stand before it is believed, in milliseconds. */
const STANDS_AFTER_MS = 30_000;
/** After this long without a batch nothing can be said about the wall clock, so it is right. In milliseconds. */
const QUIET_MS = 3_600_000;

/**
 * The time of batches: never behind that of the batch before, and not misled by a wall clock that jumps ahead, since
 * every timer up to there would fire at once.
 */
export class BatchClock {
  readonly #clock: Clock;
  readonly #warn: (message: string) => void;
  /** The batch before: the time it had, and the monotonic clock then. */
  #before: { readonly time: number; readonly monotonic: number } | undefined;
  #jumpSeenAt: number | undefined;

  constructor(clock: Clock, warn: (message: string) => void) {
    this.#clock = clock;
    this.#warn = warn;
  }

  /**
   * The time for the next batch, in milliseconds since 1970.
   * @param last the time of the last batch in the log, which may be another leader's
   */
  next(last: number): number {
    const monotonic = this.#clock.monotonic();
    const time = Math.max(this.#believed(this.#clock.wall(), monotonic), last);
    this.#before = { time, monotonic };
    return time;
  }

  #believed(wall: number, monotonic: number): number {
    if (!this.#before || this.#clock.manual) return wall;
    const elapsed = monotonic - this.#before.monotonic;
    const expected = this.#before.time + elapsed;
    if (wall - expected <= JUMP_MS || elapsed > QUIET_MS) {
      this.#jumpSeenAt = undefined;
      return wall;
    }
    if (this.#jumpSeenAt === undefined) {
      this.#jumpSeenAt = monotonic;
      this.#warn(
        `The wall clock is ${Math.round((wall - expected) / 1000)} s ahead: held back until it has stood for 30 s`,
      );
    }
    if (monotonic - this.#jumpSeenAt < STANDS_AFTER_MS) return Math.floor(expected);
    this.#jumpSeenAt = undefined;
    return wall;
  }
}
