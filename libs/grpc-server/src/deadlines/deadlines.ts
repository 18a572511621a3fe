/** Something that has a deadline. The fields are the wheel's own: a call costs no object and no timer for it. */
export interface Due {
  /** In milliseconds of the monotonic clock. */
  dueAt: number;
  slot: number;
  before: Due | undefined;
  after: Due | undefined;
  /** The deadline is over. */
  expired(): void;
}

const SLOTS = 512;
const TICK_MS = 10;

/**
 * The deadlines of all calls of a server: a wheel of 512 slots of 10 ms and one timer. A deadline fires up to 10 ms late,
 * never early. Adding and removing one takes constant time, and nothing runs while there are none.
 */
export class Deadlines {
  readonly #slots: (Due | undefined)[] = new Array(SLOTS).fill(undefined);
  /** The first tick that has not been looked at. */
  #tick = 0;
  #count = 0;
  #timer: NodeJS.Timeout | undefined;
  #wakesAt = Number.POSITIVE_INFINITY;

  add(due: Due): void {
    const tick = Math.ceil(due.dueAt / TICK_MS);
    if (this.#count++ === 0) this.#tick = Math.floor(performance.now() / TICK_MS);
    const slot = Math.max(tick, this.#tick) % SLOTS;
    const first = this.#slots[slot];
    due.slot = slot;
    due.after = first;
    due.before = undefined;
    if (first) first.before = due;
    this.#slots[slot] = due;
    this.#wakeAt(Math.max(tick, this.#tick));
  }

  /** Does nothing for one that is not there. */
  remove(due: Due): void {
    if (due.slot === NONE) return;
    if (due.before) due.before.after = due.after;
    else this.#slots[due.slot] = due.after;
    if (due.after) due.after.before = due.before;
    due.slot = NONE;
    due.before = undefined;
    due.after = undefined;
    if (--this.#count === 0) this.#stop();
  }

  #wakeAt(tick: number): void {
    // A slot further on than one turn of the wheel comes by before it is due; so does the timer.
    const at = Math.min(tick, this.#tick + SLOTS) * TICK_MS;
    if (at >= this.#wakesAt) return;
    clearTimeout(this.#timer);
    this.#wakesAt = at;
    this.#timer = setTimeout(this.#onTimer, Math.max(1, Math.ceil(at - performance.now())));
    this.#timer.unref?.();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#wakesAt = Number.POSITIVE_INFINITY;
  }

  readonly #onTimer = (): void => {
    this.#wakesAt = Number.POSITIVE_INFINITY;
    const now = performance.now();
    const end = Math.floor(now / TICK_MS);
    // After a long pause of the process one turn of the wheel has seen everything.
    const start = Math.max(this.#tick, end - SLOTS + 1);
    for (let tick = start; tick <= end; tick++) this.#expireSlot(tick % SLOTS, now);
    if (this.#count === 0) return;
    this.#tick = end + 1;
    this.#wakeAt(this.#nextTick());
  };

  #expireSlot(slot: number, now: number): void {
    const expired: Due[] = [];
    for (let due = this.#slots[slot]; due; due = due.after) if (due.dueAt <= now) expired.push(due);
    for (const due of expired) {
      // What one does may have ended another.
      if (due.slot === NONE) continue;
      this.remove(due);
      due.expired();
    }
  }

  /** The tick of the next slot in which there is something. */
  #nextTick(): number {
    let tick = this.#tick;
    while (tick < this.#tick + SLOTS && this.#slots[tick % SLOTS] === undefined) tick++;
    return tick;
  }
}

/** The slot of what is not in the wheel. */
export const NONE = -1;
