import { PerformanceObserver } from 'node:perf_hooks';

/**
 * Notes how long the garbage collector holds this process up. What it lends to the latencies that are measured here is
 * not the server's.
 */
export class GcPauses {
  #pauses: number[] = [];
  readonly #observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) this.#pauses.push(duration);
  });

  start(): void {
    this.#pauses = [];
    this.#observer.observe({ entryTypes: ['gc'] });
  }

  /** Ends it, and sums up: of a time in seconds. */
  stop(seconds: number): string {
    for (const { duration } of this.#observer.takeRecords()) this.#pauses.push(duration);
    this.#observer.disconnect();
    const all = this.#pauses.reduce((sum, pause) => sum + pause, 0);
    const longest = Math.max(0, ...this.#pauses).toFixed(0);
    return `${this.#pauses.length} pauses, the longest ${longest} ms, ${(all / 10 / seconds).toFixed(0)} % of the time`;
  }
}
