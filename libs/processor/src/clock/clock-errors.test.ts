import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BatchClock } from './batch-clock.ts';
import { SLOW_PACE } from './engine-time.ts';
import { ProcessClock } from './process-clock.ts';
import { JUMP_MS, STANDS_AFTER_MS } from './wall-belief.ts';

const START = 1_800_000_000_000;
const DAY = 86_400_000;
/** How far the parts of a millisecond can add up. */
const ROUNDING = 1.001;

/** What happens to a machine: time passes, its wall clock is set to something else, the process starts anew. */
type Event = { readonly pass: number } | { readonly setBy: number } | 'restart';

const passing = fc.oneof(fc.double({ min: 0, max: 2_000, noNaN: true }), fc.integer({ min: 0, max: 120_000 }));
const anEvent = fc.oneof(
  { weight: 6, arbitrary: passing.map((pass): Event => ({ pass })) },
  { weight: 2, arbitrary: fc.integer({ min: -3 * DAY, max: 3 * DAY }).map((setBy): Event => ({ setBy })) },
  { weight: 1, arbitrary: fc.integer({ min: -60_000, max: 60_000 }).map((setBy): Event => ({ setBy })) },
  { weight: 1, arbitrary: fc.constant<Event>('restart') },
);
const scripts = fc.array(anEvent, { maxLength: 60 });

/** A machine with a processor on it. Times are read in small steps, as a running processor does. */
class Machine {
  /** The true time since the start. */
  passed = 0;
  error = 0;
  readonly warnings: string[] = [];
  time: number;
  #clock: BatchClock;
  #startedAt = 0;

  constructor() {
    this.#clock = this.#start(0);
    this.time = this.#clock.next();
  }

  get wall(): number {
    return Math.floor(START + this.passed + this.error);
  }

  pass(ms: number, step: number, seen: (elapsed: number, before: number) => void = () => {}): void {
    for (let left = ms; left > 0; left -= step) {
      const elapsed = Math.min(left, step);
      this.passed += elapsed;
      const before = this.time;
      this.time = this.#clock.next();
      seen(elapsed, before);
    }
  }

  restart(): void {
    this.#startedAt = this.passed;
    this.#clock = this.#start(this.time);
    this.time = this.#clock.next();
  }

  #start(last: number): BatchClock {
    const source = { wall: () => this.wall, monotonic: () => this.passed - this.#startedAt };
    const clock = new ProcessClock(source, (message) => this.warnings.push(message));
    return new BatchClock(clock, last);
  }

  run(script: readonly Event[], seen?: (elapsed: number, before: number) => void): void {
    for (const event of script) {
      if (event === 'restart') this.restart();
      else if ('setBy' in event) this.error += event.setBy;
      else this.pass(event.pass, 1_000, seen);
    }
  }
}

describe('time, whatever the wall clock does', () => {
  it('never goes back, and never goes slower than the slow pace', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const machine = new Machine();
        let mark = { time: machine.time, passed: 0 };
        for (const event of script) {
          machine.run([event], (_, before) => expect(machine.time).toBeGreaterThanOrEqual(before));
          const gone = machine.time - mark.time;
          expect(gone).toBeGreaterThanOrEqual((machine.passed - mark.passed) * SLOW_PACE - ROUNDING);
          mark = { time: machine.time, passed: machine.passed };
        }
      }),
    );
  });

  it('goes no faster than the true time by more than a small correction, until an error has stood', () => {
    fc.assert(
      fc.property(fc.array(anEvent, { maxLength: 20 }), fc.integer({ min: -3 * DAY, max: 3 * DAY }), (script, by) => {
        const machine = new Machine();
        machine.run(script);
        machine.error = 0;
        machine.pass(STANDS_AFTER_MS + 2_000, 1_000);
        const before = machine.time;
        machine.error = by;
        machine.pass(STANDS_AFTER_MS - 1, 100);
        machine.error = 0;
        machine.pass(1_000, 100);
        expect(machine.time - before).toBeLessThanOrEqual(STANDS_AFTER_MS + 1_000 + JUMP_MS + ROUNDING);
      }),
    );
  });

  it('is that of the wall clock in the end', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const machine = new Machine();
        machine.run(script);
        machine.pass(STANDS_AFTER_MS + 2_000, 500);
        const ahead = Math.max(0, machine.time - machine.wall);
        machine.pass((ahead + 2) / (1 - SLOW_PACE), 60_000);
        expect(Math.abs(machine.time - machine.wall)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is warned of at most once in the time that a jump has to stand, and once in each start', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const machine = new Machine();
        machine.run(script);
        const starts = 1 + script.filter((event) => event === 'restart').length;
        expect(machine.warnings.length).toBeLessThanOrEqual(2 * starts + machine.passed / STANDS_AFTER_MS);
      }),
    );
  });
});
