/** What part of all time goes to own work while clients or other processors send something. */
const SHARE = 1 / 5;
/** So much unused time is kept, in milliseconds: what is saved up holds up what comes in. */
const MOST_SAVED_MS = 2;
/** So much time a batch may take for own work while nothing comes in, in milliseconds: what comes may have to wait for it. */
const QUIET_MS = 5;
/** From when on nothing comes in, in milliseconds. */
const QUIET_AFTER_MS = 20;

/**
 * The time that own work may take: what is due, and what continues itself. It may begin while it has time left, and owes
 * what it takes beyond that: so it keeps to its share however long a turn is and however short the batches are.
 */
export class OwnTime {
  /** In milliseconds; below zero it is owed. */
  #left = 0;
  /** Until when time has been counted, on the monotonic clock. */
  #countedTo: number;

  /** @param now on the monotonic clock */
  constructor(now: number) {
    this.#countedTo = now;
  }

  get hasSome(): boolean {
    return this.#left >= 0;
  }

  /** In how many milliseconds there is some, at the latest. */
  get waitMs(): number {
    return this.hasSome ? 0 : Math.min(QUIET_AFTER_MS, Math.ceil(-this.#left / SHARE));
  }

  /**
   * Time has passed.
   * @param quietMs how long ago something came in
   */
  count(now: number, quietMs: number): void {
    this.#left = Math.min(MOST_SAVED_MS, this.#left + (now - this.#countedTo) * SHARE);
    this.#countedTo = now;
    if (quietMs > QUIET_AFTER_MS) this.#left = QUIET_MS;
  }

  /** Own work took so many milliseconds. */
  take(ms: number): void {
    this.#left -= ms;
  }
}
