import type { Clock } from './clock.ts';
import type { Belief } from './wall-belief.ts';
import { believe, JUMP_MS, STANDS_AFTER_MS } from './wall-belief.ts';

/** The clock of a process: one for all its processors, so that a jump is warned of once. */
export class ProcessClock {
  readonly isManual: boolean;
  readonly #clock: Clock;
  readonly #warn: (message: string) => void;
  #belief: Belief;
  /** Whether the warning of the present jump is still due. */
  #wantsWarning = false;
  #warnedAt = Number.NEGATIVE_INFINITY;
  #warnedOfLog = false;

  constructor(clock: Clock, warn: (message: string) => void) {
    this.#clock = clock;
    this.#warn = warn;
    this.isManual = clock.manual ?? false;
    this.#belief = { offset: clock.wall() - clock.monotonic() };
  }

  /** A clock that never jumps, in milliseconds since some start. */
  monotonic(): number {
    return this.#clock.monotonic();
  }

  /**
   * The wall clock as far as it is believed, in milliseconds since 1970. To be read every second or so: a jump counts
   * from when it is seen.
   */
  wall(): number {
    const [wall, monotonic] = [this.#clock.wall(), this.#clock.monotonic()];
    if (this.isManual) return wall;
    const before = this.#belief;
    this.#belief = believe(before, { wall, monotonic });
    this.#tellJump(before, wall, monotonic);
    return monotonic + this.#belief.offset;
  }

  /** Warns if the last time of a log is far ahead of the wall clock. */
  compareWithLog(time: number): void {
    const wall = this.wall();
    if (this.isManual || this.#warnedOfLog || time - wall <= JUMP_MS) return;
    this.#warnedOfLog = true;
    this.#warn(
      `The log's last time is ${text(time)}, the wall clock says ${text(wall)}: time goes on from the log's, ` +
        'a tenth slower than the clock, until the clock has caught up',
    );
  }

  /** A clock that jumps to and fro is warned of once in the time that a jump has to stand. */
  #tellJump({ jump: before }: Belief, wall: number, monotonic: number): void {
    const { jump, offset } = this.#belief;
    if (!jump) this.#wantsWarning = false;
    else if (jump.seenAt !== before?.seenAt) this.#wantsWarning = true;
    if (!this.#wantsWarning || monotonic - this.#warnedAt < STANDS_AFTER_MS) return;
    this.#wantsWarning = false;
    this.#warnedAt = monotonic;
    const expected = monotonic + offset;
    const follows =
      wall > expected
        ? 'time jumps too, and all that is due by then happens at once'
        : 'time goes on a tenth slower than the clock until the clock has caught up';
    this.#warn(
      `The wall clock jumped from ${text(expected)} to ${text(wall)}. Time goes on without it; ` +
        `if the jump stands for ${STANDS_AFTER_MS / 1_000} s, ${follows}`,
    );
  }
}

/** A time for people; a clock may say what no date can. */
function text(time: number): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? `${time} ms` : date.toISOString();
}
