import type { Metrics } from './metrics.ts';

/** How often the delay is measured, in milliseconds. */
const EVERY_MS = 10;
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.02, 0.035, 0.05, 0.075, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * Measures by how much a timer comes late: for so long the event loop was held, and everything that came in meanwhile
 * has waited.
 * @returns ends that
 */
export function measureEventLoopDelay(metrics: Metrics): () => void {
  const delay = metrics.histogram(
    'millrace_event_loop_delay_seconds',
    'How long the event loop was held, in seconds, measured 100 times a second.',
    SECONDS,
  );
  let due = performance.now() + EVERY_MS;
  const timer = setInterval(() => {
    const now = performance.now();
    delay.observe(Math.max(0, now - due) / 1_000);
    due = now + EVERY_MS;
  }, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
