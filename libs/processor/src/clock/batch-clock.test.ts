import { describe, expect, it } from 'vitest';
import { BatchClock } from './batch-clock.ts';
import { ProcessClock } from './process-clock.ts';

function setUp({ last = 0, manual = false } = {}) {
  const now = { wall: 1_000_000, monotonic: 0 };
  const warnings: string[] = [];
  const source = { wall: () => now.wall, monotonic: () => now.monotonic };
  const processClock = new ProcessClock(manual ? { ...source, manual: true } : source, (text) => warnings.push(text));
  const clock = new BatchClock(processClock, last);
  const pass = (ms: number, wallMs = ms) => {
    now.wall += wallMs;
    now.monotonic += ms;
  };
  return { clock, pass, warnings, processClock };
}

describe('the time of batches', () => {
  it('is the wall clock', () => {
    const { clock, pass } = setUp();
    expect(clock.next()).toBe(1_000_000);
    pass(20);
    expect(clock.next()).toBe(1_000_020);
  });

  it('follows small corrections: at once when they go ahead, at nine tenths of the pace when they go back', () => {
    const { clock, pass } = setUp();
    pass(10, 5_010);
    expect(clock.next()).toBe(1_005_010);
    pass(100, -900);
    expect(clock.next()).toBe(1_005_100);
    pass(8_990);
    expect(clock.next()).toBe(1_013_191);
    pass(1_010);
    expect(clock.next()).toBe(1_014_110);
  });

  it('goes on from the last time of the log, and warns of it once in a process, with both times', () => {
    const { clock, pass, warnings, processClock } = setUp({ last: 2_000_000 });
    expect(clock.next()).toBe(2_000_000);
    pass(1_000);
    expect(clock.next()).toBe(2_000_900);
    const other = new BatchClock(processClock, 3_000_000);
    expect(other.next()).toBe(3_000_000);
    expect(warnings).toEqual([
      "The log's last time is 1970-01-01T00:33:20.000Z, the wall clock says 1970-01-01T00:16:40.000Z: time goes on " +
        "from the log's, a tenth slower than the clock, until the clock has caught up",
    ]);
  });

  it('holds back a jump of more than 30 s until it has stood for 30 s, and warns once, with both times', () => {
    const { clock, pass, warnings } = setUp();
    pass(10, 100_000);
    expect(clock.next()).toBe(1_000_010);
    pass(29_000);
    expect(clock.next()).toBe(1_029_010);
    pass(1_000);
    expect(clock.next()).toBe(1_130_000);
    expect(warnings).toEqual([
      'The wall clock jumped from 1970-01-01T00:16:40.010Z to 1970-01-01T00:18:20.000Z. Time goes on without it; if ' +
        'the jump stands for 30 s, time jumps too, and all that is due by then happens at once',
    ]);
  });

  it('goes on at its pace after a jump back, and a tenth slower once that has stood', () => {
    const { clock, pass, warnings } = setUp();
    pass(0, -500_000);
    expect(clock.next()).toBe(1_000_000);
    pass(29_000);
    expect(clock.next()).toBe(1_029_000);
    pass(1_000);
    clock.next();
    pass(1_000);
    const time = clock.next();
    pass(1_000);
    expect(clock.next()).toBe(time + 900);
    expect(warnings).toHaveLength(1);
  });

  it('forgets a jump that was taken back', () => {
    const { clock, pass } = setUp();
    pass(10, 100_000);
    clock.next();
    pass(20_000, -79_990);
    expect(clock.next()).toBe(1_020_010);
    pass(20_000);
    expect(clock.next()).toBe(1_040_010);
  });

  it('believes a manual clock always, but that it goes back', () => {
    const { clock, pass, warnings } = setUp({ manual: true });
    pass(1, 86_400_000);
    expect(clock.next()).toBe(87_400_000);
    pass(1, -1_000);
    expect(clock.next()).toBe(87_400_000);
    expect(warnings).toEqual([]);
  });
});
