import { getHeapSpaceStatistics, getHeapStatistics } from 'node:v8';
import type { Metrics } from '../metrics.ts';
import { dataLimit, oldGenerationLimit } from './memory-limits.ts';
import { MemoryWatermark } from './memory-watermark.ts';
import { ShortageReport } from './shortage-report.ts';

/** How often memory is looked at while nothing asks, in milliseconds. */
const LOOK_EVERY_MS = 100;
/** For how long a look is good enough, in milliseconds: a burst of requests allocates little in that time. */
const FRESH_MS = 1;
const MB = 1024 * 1024;

/** Of the young generation, and what no collection frees. */
const NOT_OLD = new Set(['new_space', 'new_large_object_space', 'read_only_space', 'shared_space']);

export interface MemoryGuardOptions {
  /** The memory that the process may take, in MB; 0 for what the container allows or the machine has. */
  readonly limitMb: number;
  readonly metrics: Metrics;
  readonly warn: (message: string) => void;
}

/**
 * Watches whether there is memory for new work. State is kept in the heap: V8 ends the process when that is full. Large
 * strings are kept outside of it: the system ends a container that takes more than it may.
 */
export class MemoryGuard {
  readonly #heap: MemoryWatermark;
  /** Of the heap, and of what it refers to outside. */
  readonly #data: MemoryWatermark;
  readonly #warn: (message: string) => void;
  readonly #timer: NodeJS.Timeout;
  #lookedAt = Number.NEGATIVE_INFINITY;
  readonly #report = new ShortageReport();

  constructor({ limitMb, metrics, warn }: MemoryGuardOptions) {
    this.#heap = new MemoryWatermark(oldGenerationLimit(getHeapStatistics().heap_size_limit));
    this.#data = new MemoryWatermark(dataLimit(limitMb));
    this.#warn = warn;
    this.#timer = setInterval(() => this.#tick(), LOOK_EVERY_MS);
    this.#timer.unref();
    this.#measure(metrics);
  }

  /** Whether new work should be rejected. */
  get isShort(): boolean {
    if (performance.now() - this.#lookedAt > FRESH_MS) this.#look();
    return this.#isShort;
  }

  get #isShort(): boolean {
    return this.#heap.isShort || this.#data.isShort;
  }

  close(): void {
    clearInterval(this.#timer);
  }

  #tick(): void {
    this.#look();
    const line = this.#report.line(this.#lookedAt, () => this.#use());
    if (line) this.#warn(line);
  }

  #use(): string {
    return `${useText(this.#heap)} of the heap and ${useText(this.#data)} in all are in use`;
  }

  #look(): void {
    this.#lookedAt = performance.now();
    let old = 0;
    for (const { space_name: name, space_used_size: bytes } of getHeapSpaceStatistics()) {
      if (!NOT_OLD.has(name)) old += bytes;
    }
    this.#heap.observe(old);
    this.#data.observe(old + getHeapStatistics().external_memory);
    this.#report.observe(this.#isShort, () => this.#use());
  }

  #measure(metrics: Metrics): void {
    const samples = (watermark: MemoryWatermark) => () => {
      const { used, live, limit } = watermark;
      return Object.entries({ used, live, limit }).map(([what, value]) => ({ labels: [what], value }));
    };
    const what = 'in use, live, and the limit: bytes';
    metrics.gauge('millrace_heap_bytes', `The old generation of the heap: ${what}.`, ['what'], samples(this.#heap));
    metrics.gauge('millrace_data_bytes', `The same with what it refers to: ${what}.`, ['what'], samples(this.#data));
    metrics.gauge('millrace_short_of_memory', 'Whether new work is rejected because memory is short.', [], () => [
      { labels: [], value: this.#isShort ? 1 : 0 },
    ]);
  }
}

function useText({ used, limit }: MemoryWatermark): string {
  return `${Math.round(used / MB)} of ${Math.round(limit / MB)} MB`;
}
