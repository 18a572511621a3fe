import { expect, it } from 'vitest';
import { spanClock } from './span-clock.ts';

it('goes with the monotonic clock, and with the wall clock after that has jumped', () => {
  const at = { wall: 1_000_000, monotonic: 5 };
  const now = spanClock(
    () => at.wall,
    () => at.monotonic,
  );
  at.monotonic += 0.25;
  expect(now()).toBe(1_000_000.25);
  at.monotonic += 10;
  at.wall += 300;
  expect(now()).toBe(1_000_010.25);
  at.wall += 60_000;
  expect(now()).toBe(1_060_300);
  at.monotonic += 1.5;
  expect(now()).toBe(1_060_301.5);
});
