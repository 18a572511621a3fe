import { measureEventLoopDelay } from './event-loop-delay.ts';
import type { Metrics } from './metrics.ts';

/** Tells what this process uses: memory, CPU time, and for how long its event loop is held. */
export function processMetrics(metrics: Metrics): void {
  metrics.gauge('millrace_memory_bytes', 'Resident memory of the process.', [], () => [
    { labels: [], value: process.memoryUsage().rss },
  ]);
  metrics.gauge('millrace_cpu_seconds', 'CPU time that the process has used, in seconds.', [], () => {
    const { user, system } = process.cpuUsage();
    return [{ labels: [], value: (user + system) / 1_000_000 }];
  });
  measureEventLoopDelay(metrics);
}
