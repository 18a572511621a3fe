import type { Channels } from '../channels/channels.ts';
import type { ChannelPlace } from './side-effects.ts';

interface HeldAnswer {
  readonly leave: () => void;
  readonly awaited: readonly ChannelPlace[];
}

/** Answers that may leave only when sends have arrived at their receivers. */
export class HeldAnswers {
  readonly #channels: Channels;
  #held: HeldAnswer[] = [];

  constructor(channels: Channels) {
    this.#channels = channels;
  }

  get isEmpty(): boolean {
    return this.#held.length === 0;
  }

  /** The answer leaves when these sends have arrived, which may be now. */
  hold(leave: () => void, awaited: readonly ChannelPlace[]): void {
    this.#held.push({ leave, awaited });
    this.release();
  }

  /** Lets the answers go whose sends have arrived. */
  release(): void {
    if (this.#held.length === 0) return;
    const waiting: HeldAnswer[] = [];
    for (const held of this.#held) {
      const arrived = held.awaited.every(({ to, number }) => this.#channels.hasArrived(to, number));
      if (arrived) held.leave();
      else waiting.push(held);
    }
    this.#held = waiting;
  }
}
