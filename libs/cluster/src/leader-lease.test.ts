import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LeaderLease } from './leader-lease.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('tells at once what a leader has to tell that has lately had a proof', () => {
  const lease = new LeaderLease();
  const told: string[] = [];
  vi.advanceTimersByTime(900);
  lease.whenValid(() => told.push('a'));
  expect(told).toEqual(['a']);
});

it('keeps what comes after a second without one, in order, until there is one', () => {
  const lease = new LeaderLease();
  const told: string[] = [];
  vi.advanceTimersByTime(1_100);
  lease.whenValid(() => told.push('a'));
  lease.whenValid(() => told.push('b'));
  expect(told).toEqual([]);
  lease.extend(performance.now() - 100);
  lease.whenValid(() => told.push('c'));
  expect(told).toEqual(['a', 'b', 'c']);
});

it('takes what was said before a long halt, and is heard only now, for no proof', () => {
  const lease = new LeaderLease();
  const told: string[] = [];
  const before = performance.now();
  vi.advanceTimersByTime(5_000);
  lease.whenValid(() => told.push('a'));
  lease.extend(before + 100);
  expect([lease.isValid, told]).toEqual([false, []]);
});
