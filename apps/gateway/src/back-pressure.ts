/** How the limits move. Why these: docs/decisions/0010-back-pressure.md. */
export interface BackPressureOptions {
  /** Requests that may be under way to a partition: at the start, at the least and at the most. */
  readonly initial: number;
  readonly least: number;
  readonly most: number;
  /** An answer later than this says that there is too much under way, in milliseconds. */
  readonly lateMs: number;
  /** How much a limit grows by when as many answers as it lets in have come in time. */
  readonly increase: number;
  /** What is left of a limit after a late answer at the least, 0 to 1: the later it was, the less. */
  readonly decrease: number;
}

export const defaultBackPressure: BackPressureOptions = Object.freeze({
  initial: 1_000,
  least: 250,
  most: 5_000,
  lateMs: 1_000,
  increase: 10,
  decrease: 0.5,
});

/** Ends work or is rare: a partition that has too much to do must not be kept from it. */
const neverRefused: ReadonlySet<string> = new Set(['CompleteJob', 'FailJob', 'CancelInstance', 'Deploy']);
/** Leads to what ends work. It is refused at twice the limit: with as many others under way it would never get through. */
const countsHalf: ReadonlySet<string> = new Set(['ActivateJobs']);
/** Are answered when the instance is over, so that they say nothing of the load. */
const notMeasured: ReadonlySet<string> = new Set(['CreateInstanceWithResult']);

interface Partition {
  limit: number;
  underWay: number;
  /** A limit is lowered once for all that was under way when it was too much, not by each of them. */
  loweredAt: number;
}

/** How many requests may be under way to each partition: more while answers come in time, fewer when they are late. */
export class BackPressure {
  readonly #options: BackPressureOptions;
  readonly #partitions = new Map<number, Partition>();

  constructor(options: BackPressureOptions = defaultBackPressure) {
    this.#options = options;
  }

  /**
   * A request is to go to a partition.
   * @param now milliseconds of any clock that does not go back
   * @returns what to call when it is answered; undefined if it must be refused
   */
  enter(partition: number, command: string, now: number): ((now: number) => void) | undefined {
    const state = this.#of(partition);
    if (neverRefused.has(command)) return () => {};
    if (state.underWay >= Math.floor(state.limit) * (countsHalf.has(command) ? 2 : 1)) return undefined;
    if (notMeasured.has(command)) return () => {};
    state.underWay++;
    return (answeredAt) => this.#answered(state, now, answeredAt);
  }

  #answered(state: Partition, askedAt: number, now: number): void {
    const { lateMs, increase, decrease, least, most } = this.#options;
    const wasBusy = state.underWay * 2 >= state.limit;
    state.underWay--;
    const tookMs = now - askedAt;
    if (tookMs <= lateMs) {
      if (wasBusy) state.limit = Math.min(most, state.limit + increase / state.limit);
    } else if (askedAt >= state.loweredAt) {
      state.limit = Math.max(least, state.limit * Math.max(decrease, lateMs / tookMs));
      state.loweredAt = now;
    }
  }

  #of(partition: number): Partition {
    let state = this.#partitions.get(partition);
    if (!state) {
      state = { limit: this.#options.initial, underWay: 0, loweredAt: Number.NEGATIVE_INFINITY };
      this.#partitions.set(partition, state);
    }
    return state;
  }
}
