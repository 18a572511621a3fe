/** How long a proof of leadership is valid, in milliseconds. */
const LEASE_MS = 1_000;

/**
 * Leader lease: valid for one second after the last heartbeat that came back or append that was committed. Answers wait
 * until it is valid, since a process that was suspended may have been replaced.
 */
export class LeaderLease {
  #extendedAt = performance.now();
  #waiting: (() => void)[] = [];

  get isValid(): boolean {
    return performance.now() - this.#extendedAt < LEASE_MS;
  }

  /** @param at when this process provably led, by `performance.now()` */
  extend(at: number): void {
    this.#extendedAt = Math.max(this.#extendedAt, at);
    if (this.isValid) for (const run of this.#waiting.splice(0)) run();
  }

  /** Runs the callback as soon as the lease is valid, possibly at once; never if the leader was replaced. */
  whenValid(run: () => void): void {
    if (this.isValid && this.#waiting.length === 0) run();
    else this.#waiting.push(run);
  }
}
