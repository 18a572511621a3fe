/** How long it is quiet between two lines, in milliseconds. */
const QUIET_MS = 10_000;

/**
 * Lines for the log about memory that is short and about memory that is not any more. A shortage is reported even when
 * a collection ends it before the next call of `line`: new work was rejected meanwhile.
 */
export class ShortageReport {
  #reportedAt = Number.NEGATIVE_INFINITY;
  #reportedShort = false;
  #isShort = false;
  /** Use when memory was first short since the last look at `line` that was not within the quiet time. */
  #shortage: string | undefined;

  /** Takes in an observation. `use` is asked only when memory is short. */
  observe(isShort: boolean, use: () => string): void {
    this.#isShort = isShort;
    if (isShort) this.#shortage ??= use();
  }

  /** The line that is due, if one is. `now` is in milliseconds, of a monotonic clock. */
  line(now: number, use: () => string): string | undefined {
    if (now - this.#reportedAt < QUIET_MS) return undefined;
    const shortage = this.#shortage;
    this.#shortage = this.#isShort ? use() : undefined;
    if ((shortage !== undefined) === this.#reportedShort) return undefined;
    this.#reportedAt = now;
    this.#reportedShort = shortage !== undefined;
    return shortage === undefined
      ? `memory: ${use()}: new work is taken again`
      : `memory: ${shortage}: new work is rejected`;
  }
}
