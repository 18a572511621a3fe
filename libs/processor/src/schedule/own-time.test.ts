import { describe, expect, it } from 'vitest';
import { OwnTime } from './own-time.ts';

describe('the time for own work', () => {
  it('is a fifth of all, where each turn takes much more than it has', () => {
    const time = new OwnTime(0);
    let [now, own] = [0, 0];
    for (let batch = 0; batch < 1_000; batch++) {
      time.count(now, 0);
      if (time.hasSome) {
        time.take(5);
        own += 5;
        now += 5;
      }
      now += 1;
    }
    expect(own / now).toBeCloseTo(1 / 5, 2);
  });

  it('is not saved up', () => {
    const time = new OwnTime(0);
    time.count(10_000, 0);
    time.take(3);
    expect(time.hasSome).toBe(false);
    expect(time.waitMs).toBe(5);
  });

  it('is not owed when nothing comes in', () => {
    const time = new OwnTime(0);
    time.take(1_000);
    expect(time.hasSome).toBe(false);
    expect(time.waitMs).toBeLessThanOrEqual(20);
    time.count(21, 21);
    expect(time.hasSome).toBe(true);
  });
});
