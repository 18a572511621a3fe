import { describe, expect, it } from 'vitest';
import { BatchClock } from './batch-clock.ts';

function setUp(manual = false) {
  const now = { wall: 1_000_000, monotonic: 0 };
  const warnings: string[] = [];
  const source = { wall: () => now.wall, monotonic: () => now.monotonic };
  const clock = new BatchClock(manual ? { ...source, manual: true } : source, (message) => warnings.push(message));
  const pass = (ms: number, wallMs = ms) => {
    now.wall += wallMs;
    now.monotonic += ms;
  };
  return { clock, pass, warnings };
}

describe('the time of batches', () => {
  it('is the wall clock', () => {
    const { clock, pass } = setUp();
    expect(clock.next(0)).toBe(1_000_000);
    pass(20);
    expect(clock.next(1_000_000)).toBe(1_000_020);
  });

  it('is never behind the batch before', () => {
    const { clock, pass } = setUp();
    expect(clock.next(2_000_000)).toBe(2_000_000);
    pass(10, -500);
    expect(clock.next(2_000_000)).toBe(2_000_000);
  });

  it('holds back a jump of more than 30 s until it has stood for 30 s, and warns once', () => {
    const { clock, pass, warnings } = setUp();
    clock.next(0);
    pass(10, 100_000);
    expect(clock.next(0)).toBe(1_000_010);
    pass(29_000);
    expect(clock.next(0)).toBe(1_029_010);
    expect(warnings).toHaveLength(1);
    pass(1_000);
    expect(clock.next(0)).toBe(1_130_000);
  });

  it('forgets a jump that went back', () => {
    const { clock, pass } = setUp();
    clock.next(0);
    pass(10, 100_000);
    clock.next(0);
    pass(40_000, -59_990);
    expect(clock.next(0)).toBe(1_040_010);
  });

  it('believes the wall clock after a quiet hour, and a manual clock always', () => {
    const quiet = setUp();
    quiet.clock.next(0);
    quiet.pass(3_600_001, 9_000_000);
    expect(quiet.clock.next(0)).toBe(10_000_000);
    const manual = setUp(true);
    manual.clock.next(0);
    manual.pass(1, 86_400_000);
    expect(manual.clock.next(0)).toBe(87_400_000);
  });
});
