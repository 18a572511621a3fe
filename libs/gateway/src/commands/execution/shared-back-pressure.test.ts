import { describe, expect, it } from 'vitest';
import { BackPressure, defaultBackPressure } from './back-pressure.ts';

const STEP_MS = 10;
const BEACON_MS = 200;
const { lateMs } = defaultBackPressure;

interface Waiting {
  readonly gateway: number;
  readonly enqueuedAt: number;
  readonly answered: (now: number) => void;
}

/** A partition that does so many requests a second, and gateways whose clients want more, each from some time on. */
function simulate(capacity: number, begins: readonly number[], seconds: number) {
  const gateways = begins.map(() => new BackPressure());
  const queue: Waiting[] = [];
  const done = begins.map(() => 0);
  let longestMs = 0;
  let credit = 0;
  for (let now = 0; now < seconds * 1_000; now += STEP_MS) {
    const active = gateways.map((_, gateway) => gateway).filter((gateway) => now >= (begins[gateway] ?? 0));
    for (const gateway of active) {
      for (let tries = 0; tries < 100; tries++) {
        const answered = gateways[gateway]?.enter(1, 'CreateInstance', 'a', now);
        if (!answered) break;
        queue.push({ gateway, enqueuedAt: now, answered });
      }
    }
    credit += (capacity * STEP_MS) / 1_000;
    for (; credit >= 1 && queue.length > 0; credit--) {
      const next = queue.shift();
      if (!next) break;
      next.answered(now);
      // The second half: by then the limits have found where they belong.
      if (now < seconds * 500) continue;
      done[next.gateway] = (done[next.gateway] ?? 0) + 1;
      longestMs = Math.max(longestMs, now - next.enqueuedAt);
    }
    if (now % BEACON_MS !== 0) continue;
    const load = {
      partition: 1,
      waitMs: now - (queue[0]?.enqueuedAt ?? now),
      gateways: active.length,
      shortOfMemory: false,
    };
    for (const gateway of gateways) gateway.observe(load, now);
  }
  return { done, longestMs };
}

describe('the back-pressure of several gateways', () => {
  it.each([
    [100, 1],
    [100, 4],
    [2_000, 4],
  ])('keeps a partition busy that does %i a second, and its queue short: %i gateways', (capacity, count) => {
    const { done, longestMs } = simulate(capacity, Array(count).fill(0), 60);
    const sum = done.reduce((all, each) => all + each, 0);
    expect(sum).toBeGreaterThan(capacity * 30 * 0.95);
    // At the least 250 wait, whatever becomes of them.
    expect(longestMs).toBeLessThan(Math.max(1.5 * lateMs, (1.2 * 250_000) / capacity));
  });

  it('leaves a share to a gateway that comes later', () => {
    const { done } = simulate(1_000, [0, 0, 20_000], 120);
    const fair = done.reduce((all, each) => all + each, 0) / 3;
    expect(Math.min(...done) / fair).toBeGreaterThan(0.5);
  });

  it('divides a limit as soon as another gateway is there', () => {
    const pressure = new BackPressure({ ...defaultBackPressure, initial: 900 });
    pressure.observe({ partition: 1, waitMs: 0, gateways: 3, shortOfMemory: false }, 0);
    let entered = 0;
    while (pressure.enter(1, 'CreateInstance', 'a', 0)) entered++;
    expect(entered).toBe(300);
  });

  it('lets in less on the word of a leader, before any answer is late, and no more while it is behind', () => {
    const pressure = new BackPressure({ ...defaultBackPressure, initial: 1_000, least: 10 });
    const enter = () => {
      const entered: ((now: number) => void)[] = [];
      for (
        let one = pressure.enter(1, 'CreateInstance', 'a', 0);
        one;
        one = pressure.enter(1, 'CreateInstance', 'a', 0)
      ) {
        entered.push(one);
      }
      return entered;
    };
    pressure.observe({ partition: 1, waitMs: lateMs + 250, gateways: 1, shortOfMemory: false }, 5_000);
    const entered = enter();
    expect(entered.length).toBe(800);
    pressure.observe({ partition: 1, waitMs: lateMs - 1, gateways: 1, shortOfMemory: false }, 6_500);
    for (const answered of entered) answered(500);
    expect(enter().length).toBe(800);
  });
});
