import { advance, type EngineTime } from './engine-time.ts';
import type { ProcessClock } from './process-clock.ts';

/** The time of a processor's batches: never behind that of the batch before, and never at rest. */
export class BatchClock {
  readonly #clock: ProcessClock;
  #now: EngineTime;

  /** @param last the highest time in the log, in milliseconds since 1970: where time goes on */
  constructor(clock: ProcessClock, last: number) {
    this.#clock = clock;
    clock.compareWithLog(last);
    this.#now = { time: Math.max(last, clock.wall()), monotonic: clock.monotonic() };
  }

  /** The time for the next batch, in milliseconds since 1970. */
  next(): number {
    const [wall, monotonic] = [this.#clock.wall(), this.#clock.monotonic()];
    this.#now = this.#clock.isManual
      ? { time: Math.max(wall, this.#now.time), monotonic }
      : advance(this.#now, wall, monotonic);
    return Math.floor(this.#now.time);
  }
}
