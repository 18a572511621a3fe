import { getHeapSpaceStatistics } from 'node:v8';
import type { Metrics } from '../metrics.ts';
import { heapLimitReader } from './heap-limit.ts';
import { MemoryWatermark } from './memory-watermark.ts';

/** How often the heap is looked at while nothing asks, in milliseconds. */
const LOOK_EVERY_MS = 100;
/** For how long a look is good enough, in milliseconds: a burst of requests allocates little in that time. */
const FRESH_MS = 1;
/** How long it is quiet between two lines in the log, in milliseconds. */
const QUIET_MS = 10_000;
const MB = 1024 * 1024;

/** Of the young generation, and what no collection frees. */
const NOT_OLD = new Set(['new_space', 'new_large_object_space', 'read_only_space', 'shared_space']);

export interface MemoryGuardOptions {
  /** What the heap may take, in MB; 0 for what V8 and the container allow. */
  readonly limitMb: number;
  readonly metrics: Metrics;
  readonly warn: (message: string) => void;
}

/** Watches whether the heap still has room for new work: state is kept in it, and V8 ends the process when it is full. */
export class MemoryGuard {
  readonly #watermark = new MemoryWatermark();
  readonly #readLimit: () => number;
  readonly #warn: (message: string) => void;
  readonly #timer: NodeJS.Timeout;
  #limit: number;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #warnedAt = Number.NEGATIVE_INFINITY;
  #warnedOf = false;

  constructor({ limitMb, metrics, warn }: MemoryGuardOptions) {
    this.#readLimit = heapLimitReader(limitMb);
    this.#limit = this.#readLimit();
    this.#warn = warn;
    this.#timer = setInterval(() => this.#tick(), LOOK_EVERY_MS);
    this.#timer.unref();
    this.#measure(metrics);
  }

  /** Whether new work should be rejected. */
  get isShort(): boolean {
    if (performance.now() - this.#lookedAt > FRESH_MS) this.#look();
    return this.#watermark.isShort;
  }

  close(): void {
    clearInterval(this.#timer);
  }

  #tick(): void {
    this.#limit = this.#readLimit();
    this.#look();
    const { isShort, live, limit } = this.#watermark;
    if (isShort === this.#warnedOf || this.#lookedAt - this.#warnedAt < QUIET_MS) return;
    this.#warnedAt = this.#lookedAt;
    this.#warnedOf = isShort;
    const held = `${Math.round(live / MB)} of ${Math.round(limit / MB)} MB of the heap are held`;
    this.#warn(isShort ? `${held}: new work is rejected` : `${held}: new work is taken again`);
  }

  #look(): void {
    this.#lookedAt = performance.now();
    let used = 0;
    for (const { space_name: name, space_used_size: bytes } of getHeapSpaceStatistics()) {
      if (!NOT_OLD.has(name)) used += bytes;
    }
    this.#watermark.observe(used, this.#limit);
  }

  #measure(metrics: Metrics): void {
    metrics.gauge('millrace_heap_bytes', 'The old generation of the heap: used, live, and its limit.', ['what'], () => {
      const { used, live, limit } = this.#watermark;
      return Object.entries({ used, live, limit }).map(([what, value]) => ({ labels: [what], value }));
    });
    metrics.gauge('millrace_short_of_memory', 'Whether new work is rejected because memory is short.', [], () => [
      { labels: [], value: this.#watermark.isShort ? 1 : 0 },
    ]);
  }
}
