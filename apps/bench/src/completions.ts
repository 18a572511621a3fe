/** How many jobs of each instance are completed: jobs may be so before their create call is answered. */
export class Completions {
  readonly #counts = new Map<string, number>();
  readonly #waiting = new Map<string, { readonly count: number; readonly resolve: () => void }>();

  /** Another job of an instance is. */
  add(instance: string): void {
    const count = (this.#counts.get(instance) ?? 0) + 1;
    this.#counts.set(instance, count);
    const waiting = this.#waiting.get(instance);
    if (waiting?.count === count) waiting.resolve();
  }

  /** Waits until so many are, and forgets the instance. */
  async reached(instance: string, count: number): Promise<void> {
    if (this.#counts.get(instance) !== count) {
      await new Promise<void>((resolve) => this.#waiting.set(instance, { count, resolve }));
    }
    this.#counts.delete(instance);
    this.#waiting.delete(instance);
  }
}
