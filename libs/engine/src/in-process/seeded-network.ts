import type { Network } from './network.ts';

export interface SeededNetworkOptions {
  /** Numbers from 0 up to 1. */
  readonly random: () => number;
  /** The share of lossy messages that never arrive, 0 to 1. */
  readonly loss: number;
  /** The share of lossy messages that arrive twice, 0 to 1. */
  readonly repetition: number;
  /** Called when the first message of a quiet network comes in. */
  readonly wake?: () => void;
}

/** Delivers in random order, loses and repeats: what a network may do, decided by a seed. */
export class SeededNetwork implements Network {
  readonly #options: SeededNetworkOptions;
  readonly #underWay: (() => void)[] = [];

  constructor(options: SeededNetworkOptions) {
    this.#options = options;
  }

  get underWay(): number {
    return this.#underWay.length;
  }

  carry(kind: 'lossy' | 'sure', deliver: () => void): void {
    const { random, loss, repetition, wake } = this.#options;
    if (kind === 'lossy' && random() < loss) return;
    this.#underWay.push(deliver);
    if (kind === 'lossy' && random() < repetition) this.#underWay.push(deliver);
    wake?.();
  }

  /** Delivers one message, any of those under way. */
  deliverOne(): void {
    const index = Math.floor(this.#options.random() * this.#underWay.length);
    const last = this.#underWay.pop();
    if (last === undefined) return;
    const chosen = index < this.#underWay.length ? (this.#underWay[index] as () => void) : last;
    if (chosen !== last) this.#underWay[index] = last;
    chosen();
  }
}
