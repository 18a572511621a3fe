import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Deadlines, type Due, NONE } from './deadlines.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

/** Adds one that is due in so many milliseconds, and notes when it fires. */
function add(deadlines: Deadlines, inMs: number, fired: number[] = []): Due {
  const due: Due = {
    dueAt: performance.now() + inMs,
    slot: NONE,
    before: undefined,
    after: undefined,
    expired: () => fired.push(performance.now()),
  };
  deadlines.add(due);
  return due;
}

test.each([0, 1, 9, 10, 11, 500, 5_119, 5_120, 5_121, 60_000, 3_600_000])(
  'a deadline of %i ms fires once, not early and within two ticks',
  (ms) => {
    const deadlines = new Deadlines();
    const fired: number[] = [];
    vi.advanceTimersByTime(37);
    const { dueAt } = add(deadlines, ms, fired);
    vi.advanceTimersByTime(ms + 20);
    expect(fired).toHaveLength(1);
    expect(fired[0]).toBeGreaterThanOrEqual(dueAt);
    vi.advanceTimersByTime(100_000);
    expect(fired).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  },
);

test('one that is removed does not fire, and nothing runs without any', () => {
  const deadlines = new Deadlines();
  const fired: number[] = [];
  const all = Array.from({ length: 5 }, () => add(deadlines, 100, fired));
  for (const index of [2, 0, 4, 1, 3]) deadlines.remove(all[index] as Due);
  for (const due of all) deadlines.remove(due);
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(1_000);
  expect(fired).toEqual([]);
});

test('what fires can remove another of the same time', () => {
  const deadlines = new Deadlines();
  const fired: number[] = [];
  const first = add(deadlines, 50, fired);
  const second = add(deadlines, 50, fired);
  first.expired = () => deadlines.remove(second);
  second.expired = () => deadlines.remove(first);
  add(deadlines, 50, fired);
  vi.advanceTimersByTime(100);
  expect(fired).toHaveLength(1);
});

test('many come and go, and each fires in its time', () => {
  const deadlines = new Deadlines();
  const open = new Map<Due, number[]>();
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return seed % below;
  };
  const over: { dueAt: number; fired: number[] }[] = [];
  for (let i = 0; i < 3_000; i++) {
    const fired: number[] = [];
    open.set(add(deadlines, random(20_000), fired), fired);
    if (random(3) === 0) {
      const [[due, before] = []] = open;
      if (due && before?.length === 0) {
        deadlines.remove(due);
        open.delete(due);
      }
    }
    vi.advanceTimersByTime(random(40));
    for (const [due, fired] of open) {
      if (fired.length === 0) continue;
      over.push({ dueAt: due.dueAt, fired });
      open.delete(due);
    }
  }
  vi.advanceTimersByTime(40_000);
  for (const [{ dueAt }, fired] of open) over.push({ dueAt, fired });
  for (const { dueAt, fired } of over) {
    expect(fired).toHaveLength(1);
    expect((fired[0] as number) - dueAt).toBeGreaterThanOrEqual(0);
    expect((fired[0] as number) - dueAt).toBeLessThanOrEqual(20);
  }
  expect(vi.getTimerCount()).toBe(0);
});
