import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Trust } from './trust.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('tells at once what a leader has to tell that has lately had a proof', () => {
  const trust = new Trust();
  const told: string[] = [];
  vi.advanceTimersByTime(900);
  trust.whenHolds(() => told.push('a'));
  expect(told).toEqual(['a']);
});

it('keeps what comes after a second without one, in order, until there is one', () => {
  const trust = new Trust();
  const told: string[] = [];
  vi.advanceTimersByTime(1_100);
  trust.whenHolds(() => told.push('a'));
  trust.whenHolds(() => told.push('b'));
  expect(told).toEqual([]);
  trust.proved(performance.now() - 100);
  trust.whenHolds(() => told.push('c'));
  expect(told).toEqual(['a', 'b', 'c']);
});

it('takes what was said before a long halt, and is heard only now, for no proof', () => {
  const trust = new Trust();
  const told: string[] = [];
  const before = performance.now();
  vi.advanceTimersByTime(5_000);
  trust.whenHolds(() => told.push('a'));
  trust.proved(before + 100);
  expect([trust.holds, told]).toEqual([false, []]);
});
