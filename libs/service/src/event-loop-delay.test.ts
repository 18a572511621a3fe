import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { measureEventLoopDelay } from './event-loop-delay.ts';
import { Metrics } from './metrics.ts';

/** How many samples were above 0.25 s. */
function slow(metrics: Metrics): number {
  const count = (le: string) => Number(metrics.text().match(new RegExp(`le="${le}"} (\\d+)`))?.[1] ?? 0);
  return count('\\+Inf') - count('0.25');
}

it('notes that the event loop was held', async () => {
  const metrics = new Metrics();
  const end = measureEventLoopDelay(metrics);
  await pause(50);
  const before = slow(metrics);
  const until = performance.now() + 300;
  while (performance.now() < until);
  while (slow(metrics) === before) await pause(5);
  end();
  expect(slow(metrics)).toBeGreaterThan(before);
});
