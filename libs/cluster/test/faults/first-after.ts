/** When the first command of each kind and partition was acknowledged that was sent after a kill. */
export class FirstAfter {
  readonly #first = new Map<string, number>();
  #killedAt = Number.POSITIVE_INFINITY;

  /** Something is killed now. */
  killed(): void {
    this.#killedAt = performance.now();
    this.#first.clear();
  }

  /** A command was acknowledged that was sent at this time. */
  acknowledged(kind: string, partition: number, sentAt: number): void {
    const name = `${kind} ${partition}`;
    if (sentAt < this.#killedAt || this.#first.has(name)) return;
    this.#first.set(name, performance.now() - this.#killedAt);
  }

  /** How long after the kill it was, in milliseconds; undefined if there was none yet. */
  of(kind: string, partition: number): number | undefined {
    return this.#first.get(`${kind} ${partition}`);
  }
}
