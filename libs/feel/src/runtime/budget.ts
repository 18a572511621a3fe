import { LimitExceeded } from './failure.ts';
import type { Meter } from './meter.ts';

/** Steps that evaluations may take together: the caller gives the same budget to all that happen in one go. */
export class Budget implements Meter {
  readonly #steps: number;
  #left: number;

  constructor(steps: number) {
    this.#steps = steps;
    this.#left = steps;
  }

  /** Whether no evaluation can be done with it any more, and the last one was given up. */
  get isSpent(): boolean {
    return this.#left < 0;
  }

  spend(steps: number): void {
    this.#left -= steps;
    if (this.#left < 0) throw new LimitExceeded(`more than ${this.#steps} steps`);
  }
}
